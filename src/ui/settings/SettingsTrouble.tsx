import { Trouble } from '../recording/Form';
import type { Language } from '../shared/language';
import type { ServerProblem } from '../shared/server';
import { PasswordWanted } from './asking';

interface SettingsTroubleProps {
  language: Language;
  base: string;
  problem: ServerProblem;
  /** Inputs whose faults stand beside them. */
  named?: readonly string[];
  onAgain: () => void;
}

/** Why nothing was saved, and the way on; an administrator may have to give the password again. */
export function SettingsTrouble({ language, base, problem, named = [], onAgain }: SettingsTroubleProps) {
  return problem instanceof PasswordWanted ? (
    <div class="nf-message nf-warning" role="alert">
      <p>
        {language.text('settings.password')}{' '}
        <a href={`${base}/plugins/servlet/needfirst/settings`} target="_blank" rel="noopener">
          {language.text('settings.password.give')}
        </a>{' '}
        <button type="button" class="nf-link-button" onClick={onAgain}>
          {language.text('shared.again')}
        </button>
      </p>
    </div>
  ) : (
    <Trouble language={language} base={base} problem={problem} named={named} onAgain={onAgain} />
  );
}
