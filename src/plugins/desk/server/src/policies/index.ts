import { isOffice } from './is-office';

export default { 'is-office': isOffice };
