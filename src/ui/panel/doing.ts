import type { NeedRating } from '../recording/RatingForm';

/** What is being recorded in the panel. Needs are named by their ids, since they may be read anew meanwhile. */
export type Doing =
  | { form: 'need' }
  | { form: 'evidence' }
  | { form: 'impact' }
  | { form: 'edit'; need: number }
  | { form: 'link'; need: number }
  | { form: 'rating'; need: number; rating: NeedRating };
