import { withoutContentApi } from '../plugin';

export default withoutContentApi;
