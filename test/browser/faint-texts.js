// Runs in the page: texts whose contrast with what is behind them is below 4.5 (WCAG 2.2, 1.4.3).
(() => {
  const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const grounds = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      const hatching = backgroundImage.match(/rgb\([^)]*\)/g);
      if (hatching) return hatching;
      if (channels(backgroundColor)[3] !== 0) return [backgroundColor];
    }
    return ['rgb(255, 255, 255)'];
  };
  const faint = [];
  for (const element of document.querySelectorAll('body *')) {
    const text = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent);
    if (text.join('').trim() === '' || !(element instanceof HTMLElement)) continue;
    const own = luminance(getComputedStyle(element).color);
    for (const ground of grounds(element)) {
      const behind = luminance(ground);
      const contrast = (Math.max(own, behind) + 0.05) / (Math.min(own, behind) + 0.05);
      if (contrast < 4.5)
        faint.push(`${contrast.toFixed(2)} ${element.className}: ${text.join('').trim().slice(0, 20)}`);
    }
  }
  return faint;
})();
