import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly isGrave?: boolean;
  readonly children: ReactNode;
}

/** One matter of the account, with its name and what is to be known about it. */
export function Part({ title, hint, isGrave = false, children }: Props) {
  const id = useId();
  return (
    <section className={isGrave ? 'account-part account-grave' : 'account-part'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      {children}
    </section>
  );
}
