import { answerTask } from '../../../platform/sheets/worker-task';
import { readGoodsFile } from './read-goods-file';

void answerTask(readGoodsFile);
