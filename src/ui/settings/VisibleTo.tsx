import { useId } from 'preact/hooks';
import type { Language } from '../shared/language';
import type { ProjectNow, Visible } from './projectApi';
import { Warning } from './Warnings';

interface VisibleToProps {
  language: Language;
  now: ProjectNow;
  visible: Visible;
  fault: string | undefined;
  onChange: (visible: Visible) => void;
}

/** Who sees needs, evidence and customer data: everyone who may browse, or members of roles. */
export function VisibleTo({ language, now, visible, fault, onChange }: VisibleToProps) {
  const id = useId();
  const chosen = visible === 'browse' || visible === null ? [] : visible;
  const { possible, text } = now.everyone;
  return (
    <>
      <label class="nf-choice">
        <input
          type="radio"
          name={`${id}visible`}
          checked={visible === 'browse'}
          disabled={!possible && visible !== 'browse'}
          onChange={() => onChange('browse')}
        />
        <span>
          {language.text('settings.visible.browse')}
          {!possible && <span class="nf-who">{language.text('settings.visible.notPossible')}</span>}
        </span>
      </label>
      {text !== null && <Warning>{text}</Warning>}
      <label class="nf-choice">
        <input
          type="radio"
          name={`${id}visible`}
          checked={visible !== null && visible !== 'browse'}
          onChange={() => onChange([])}
        />
        <span>{language.text('settings.visible.roles')}</span>
      </label>
      {visible !== null && visible !== 'browse' && (
        <div class="nf-roles" role="group" aria-label={language.text('settings.visible.roles')}>
          {now.roles.map((role) => (
            <label key={role.id} class="nf-choice">
              <input
                type="checkbox"
                checked={chosen.includes(role.id)}
                onChange={(event) =>
                  onChange(
                    event.currentTarget.checked
                      ? [...chosen, role.id].sort((a, b) => a - b)
                      : chosen.filter((other) => other !== role.id),
                  )
                }
              />
              <span dir="auto">{role.name}</span>
            </label>
          ))}
        </div>
      )}
      <p class="nf-small">{language.text('settings.visible.how')}</p>
      {fault !== undefined && (
        <p class="nf-field-fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
