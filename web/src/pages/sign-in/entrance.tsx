import { Card } from 'antd';
import type { ReactNode } from 'react';
import { LanguageChoice } from '../../app/language-choice';

/** The frame of all pages that are shown before somebody is signed in. */
export const Entrance = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <main className="sign-in">
    <Card className="sign-in-card">
      <div className="brand">
        <img src="./naru.svg" alt="" width={28} height={28} />
        <span>Naru</span>
        <span className="brand-korean" lang="ko">
          나루
        </span>
        <span className="grow" />
        <LanguageChoice />
      </div>
      <h1>{title}</h1>
      {children}
    </Card>
  </main>
);
