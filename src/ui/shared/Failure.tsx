import type { Language } from './language';
import type { ServerProblem } from './server';

interface FailureProps {
  language: Language;
  problem: ServerProblem;
  /** What could not be done, where the server itself does not say it. */
  sentence: string;
  base: string;
  onAgain: () => void;
}

/** Says what went wrong, whether it matters, and what to do about it. */
export function Failure({ language, problem, sentence, base, onAgain }: FailureProps) {
  const again = (
    <button type="button" class="nf-link-button" onClick={onAgain}>
      {language.text('shared.again')}
    </button>
  );
  switch (problem.kind) {
    case 'logged-out':
      return (
        <div class="nf-message nf-warning" role="alert">
          <p>
            {language.text('shared.loggedOut')}{' '}
            <a href={`${base}/login.jsp`} target="_blank" rel="noopener">
              {language.text('shared.logIn')}
            </a>{' '}
            {again}
          </p>
        </div>
      );
    case 'missing':
    case 'refused':
      return (
        <div class="nf-message nf-information" role="status">
          <p>{problem.messages.length > 0 ? problem.messages.join(' ') : language.text('shared.missing')}</p>
        </div>
      );
    default:
      return (
        <div class="nf-message nf-fault" role="alert">
          <div>
            <p>
              {sentence} {again}
            </p>
            {problem.kind === 'lost' && <p>{language.text('shared.lost')}</p>}
            {problem.messages.map((message) => (
              <p key={message}>{message}</p>
            ))}
          </div>
        </div>
      );
  }
}
