import {
  depositRequest,
  supplyAnalyses,
  supplyComplement,
  withdrawRequest,
} from '../../../contract/declarants/transitions';
import type { RouteContract } from '../../../contract/route';
import type { WholeRequest } from '../../../contract/shapes/request';
import type { TransitionInput } from '../../../contract/transition-input';
import type { Declarant } from '../../../domain/actor';
import type { TransitionName } from '../../../domain/workflow';
import { inTransaction } from '../../../platform/database';
import { type Call, declarantAction } from '../../../platform/http/action';
import { readRequestForDeclarant } from '../read/whole-request';
import { perform } from '../workflow/perform';

type OwnerCall<N extends TransitionName> = Pick<Call<RouteContract, Declarant>, 'actor' | 'files'> & {
  params: { id: string };
  body: TransitionInput<N>;
};

/** Performs the transition and answers the request as the same transaction leaves it. */
const transition =
  <N extends TransitionName>(name: N) =>
  ({ actor, params, body, files }: OwnerCall<N>): Promise<{ data: WholeRequest }> =>
    inTransaction(async (trx) => {
      await perform(name, params.id, { actor, input: body, files });
      return { data: await readRequestForDeclarant(trx, params.id, actor) };
    });

export default {
  deposit: declarantAction(depositRequest, transition('deposit')),
  withdraw: declarantAction(withdrawRequest, transition('withdraw')),
  supplyComplement: declarantAction(supplyComplement, transition('supply_complement')),
  supplyAnalyses: declarantAction(supplyAnalyses, transition('supply_analyses')),
};
