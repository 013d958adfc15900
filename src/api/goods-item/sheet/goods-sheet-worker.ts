import { answerTask } from '../../../platform/sheets/worker-task';
import { doSheetTask } from './sheet-task';

void answerTask(doSheetTask);
