/** A ferry at its landing. */
export const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#0F766E"/>
<path d="M16 6v11M16 7l7 9h-7z" fill="#fff" stroke="#fff" stroke-width="1.6" stroke-linejoin="round"/>
<path d="M6 19h20l-3 5H9z" fill="#fff"/>
<path d="M5 27c2.2 0 2.2-1.2 4.400-1.200s2.200 1.200 4.400 1.200 2.200-1.200 4.400-1.200 2.200 1.200 4.400 1.200 2.200-1.200 4.400-1.200" fill="none" stroke="#99F6E4" stroke-width="1.6" stroke-linecap="round"/>
</svg>
`;
