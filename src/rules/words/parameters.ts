import type { ModelRow } from '../../catalog/model-row.js';
import { plainParameter, type Rejection, rejectedBy } from '../../catalog/parameters.js';
import type { Judged } from '../../core/decision.js';

/** Parameters of the call, as they are written there, that the model refuses; with `proof` only those that surely belong to that call. */
export function refusedBy(row: ModelRow, { place }: Judged, wanted: 'proof' | 'any'): readonly Rejection[] {
  const rejections = rejectedBy(row);
  return place.evidence.flatMap(({ claim, value, strength }) => {
    if (claim !== 'parameter' || (wanted === 'proof' && strength !== 'proof')) return [];
    const rejection = rejections.find(({ parameter }) => plainParameter(parameter) === plainParameter(value));
    return rejection ? [{ ...rejection, parameter: value }] : [];
  });
}
