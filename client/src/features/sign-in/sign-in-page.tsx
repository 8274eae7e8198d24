import { Banner } from '../../components/banner.js';
import { IconInfoCircle, IconMessageReport, IconQuote, IconUserCheck } from '../../components/icons.js';
import { setPreferences, usePreferences } from '../../lib/preferences.js';
import { useWasSessionLost } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { SignInForm } from './sign-in-form.js';
import styles from './sign-in.module.css';

const scopeIcons = [IconQuote, IconMessageReport, IconUserCheck];

/** Stands in place of the content, so that the address stays and one returns to where one was. */
export function SignInPage() {
  const t = useText().signIn;
  const wasLost = useWasSessionLost();
  return (
    <div className={styles.page}>
      <LanguageSwitch />
      <main className={styles.main}>
        <header className={styles.brand}>
          <img src="/tanggap.svg" alt="" width="40" height="40" />
          <h1 className={styles.product}>
            Tanggap <span className={styles.desk}>{t.desk}</span>
          </h1>
        </header>
        <div className={styles.columns}>
          <section className={styles.card} aria-labelledby="sign-in-title">
            <h2 id="sign-in-title" className={styles.title}>
              {t.title}
            </h2>
            {wasLost && <Banner tone="medium" icon={IconInfoCircle} title={t.lost} />}
            <SignInForm />
          </section>
          <Scope />
        </div>
      </main>
      <footer className={styles.footer}>{t.logged}</footer>
    </div>
  );
}

/** What the tool will not do, said before anybody uses it. */
function Scope() {
  const t = useText().signIn;
  return (
    <section aria-labelledby="scope-title">
      <p className={styles.tagline}>{t.tagline}</p>
      <h2 id="scope-title" className={styles.scopeTitle}>
        {t.scopeTitle}
      </h2>
      <ul className={styles.scope}>
        {t.scope.map((promise, index) => {
          const Shape = scopeIcons[index] ?? IconInfoCircle;
          return (
            <li key={promise.title}>
              <Shape />
              <p>
                <strong>{promise.title}</strong> {promise.text}
              </p>
            </li>
          );
        })}
      </ul>
      <p className={styles.firstTime}>{t.firstTime}</p>
    </section>
  );
}

const languages = [
  { code: 'id', name: 'Indonesia' },
  { code: 'en', name: 'English' },
] as const;

function LanguageSwitch() {
  const t = useText().signIn;
  const { language } = usePreferences();
  return (
    <div className={styles.languages} role="group" aria-label={t.language}>
      {languages.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={language === code}
          onClick={() => setPreferences({ language: code })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
