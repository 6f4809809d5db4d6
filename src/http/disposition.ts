/** RFC 6266: the name in ASCII for old programs, and as it is in the form of RFC 8187. */
export function disposition(fileName: string): string {
  const ascii = fileName.replaceAll(/[^ \w.()+-]/g, '_');
  const whole = encodeURIComponent(fileName).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
