import { createHash } from 'node:crypto';

/** The look of the public pages: the desk's own colours, system type, no script, light, dark and print. */
const css = `
:root{color-scheme:light dark;--app:#f5f5f2;--surface:#fff;--line:#e5e4df;--strong:#d3d2cb;--text:#1b1c20;--text2:#4f5159;--nila:#3c49be;--tint:#eceefb;--warn:#765a00;--warn-tint:#f7f0d6;--red:#b3261e;--red-tint:#fcebe9;--ok:#1e6b3b;--ok-tint:#e4f3e8}
@media (prefers-color-scheme:dark){:root{--app:#101113;--surface:#17181b;--line:#2a2c31;--strong:#393c43;--text:#ecece9;--text2:#b6b8bf;--nila:#9aa6ff;--tint:#20233f;--warn:#e5c763;--warn-tint:#312a10;--red:#ff9a91;--red-tint:#3a1c1a;--ok:#7fd69b;--ok-tint:#15301f}}
*{box-sizing:border-box}
body{margin:0;background:var(--app);color:var(--text);font:1.0625rem/1.65 Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
a{color:var(--nila);text-underline-offset:.15em}
a:focus-visible{outline:2px solid var(--nila);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--surface);padding:.5rem 1rem;z-index:1}
.bar{background:var(--surface);border-bottom:1px solid var(--line)}
.bar>div,main,footer>div{max-width:46rem;margin:0 auto;padding:0 1.25rem}
.bar>div{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;padding-block:.75rem}
.bar .who{flex:1 1 16rem;font-weight:650;line-height:1.3}.bar .who small{display:block;font-weight:400;color:var(--text2);font-size:.8125rem}
.bar nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.9375rem}.bar nav a{padding:.375rem 0}
.bar nav a[aria-current]{color:var(--text);text-decoration:none;font-weight:600}
main{padding-block:2rem 3rem}
h1{font-size:clamp(1.6rem,5vw,2.25rem);line-height:1.2;letter-spacing:-.015em;margin:.5rem 0 .75rem;text-wrap:balance}
h2{font-size:1.125rem;line-height:1.4;margin:2rem 0 .5rem}
p{margin:.5rem 0}
.lead{color:var(--text2);max-width:40rem}
.verdict{display:inline-block;margin:0;padding:.1875rem .75rem;border-radius:5px;background:var(--tint);color:var(--nila);font-weight:650;font-size:.9375rem}
.verdict.is-accurate{background:var(--ok-tint);color:var(--ok)}
.verdict.is-unproven,.verdict.is-none{background:var(--surface);color:var(--text2);box-shadow:inset 0 0 0 1px var(--strong)}
.facts{display:flex;flex-wrap:wrap;gap:.125rem 1.25rem;margin:.5rem 0 0;font-size:.875rem;color:var(--text2)}
.facts div{display:flex;gap:.375rem}.facts dt::after{content:":"}.facts dd{margin:0;color:var(--text)}
.notice{margin:1.25rem 0;padding:.75rem 1rem;border-radius:8px;background:var(--warn-tint);color:var(--warn);font-size:.9375rem}.notice a{color:inherit}
.block-fact{font-size:1.1875rem;line-height:1.6}
.block-warning{margin-top:2rem;padding:1rem 1.25rem;border-radius:10px;background:var(--warn-tint)}.block-warning h2{margin-top:0;color:var(--warn)}
.block-claim blockquote{margin:.5rem 0;padding:.25rem 0 .25rem 1.25rem;border-left:3px solid var(--strong);color:var(--text2)}
.block-close{margin-top:2rem;padding:1rem 1.25rem;border-radius:10px;background:var(--tint)}.block-close h2{margin-top:0;color:var(--nila)}
.cite{font-size:.75em;vertical-align:.35em;line-height:1;text-decoration:none;padding:.25em .2em;font-weight:600}
.sources,.history{padding:0;margin:.5rem 0;list-style:none;font-size:.9375rem;line-height:1.5}
.sources li{display:grid;grid-template-columns:2rem 1fr;padding:.75rem 0;border-top:1px solid var(--line)}
.sources li:target{background:var(--tint);box-shadow:0 0 0 .5rem var(--tint)}
.sources .n{font-weight:650;color:var(--text2)}.sources p{margin:0}
.small{font-size:.8125rem;color:var(--text2)}
code{font:.8125em/1.5 ui-monospace,SFMono-Regular,Consolas,monospace}
.history li{padding:.625rem 0;border-top:1px solid var(--line)}.history p{margin:0}
.list{list-style:none;padding:0;margin:1.5rem 0}
.list li{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:1rem 1.25rem;margin:0 0 .75rem}
.list h2{margin:.375rem 0 .25rem;font-size:1.1875rem;line-height:1.35}.list h2 a{color:inherit;text-decoration:none}.list h2 a:hover{text-decoration:underline}
.list .verdict{font-size:.8125rem}
.list .say{color:var(--text2);font-size:.9375rem;line-height:1.55}
.chips{display:flex;flex-wrap:wrap;gap:.5rem;margin:1.25rem 0 0;padding:0;list-style:none;font-size:.875rem}
.chips a{display:block;padding:.25rem .75rem;border:1px solid var(--strong);border-radius:999px;text-decoration:none;background:var(--surface);color:var(--text)}
.chips a[aria-current]{background:var(--nila);border-color:var(--nila);color:var(--surface)}
.paging{display:flex;gap:1.5rem;align-items:baseline;font-size:.9375rem}
.paging span{color:var(--text2)}
footer{border-top:1px solid var(--line);font-size:.8125rem;color:var(--text2)}footer>div{padding-block:1.25rem 2rem}
@media print{:root{color-scheme:light;--app:#fff;--surface:#fff;--text:#000;--text2:#333;--nila:#000;--tint:#fff;--warn:#000;--warn-tint:#fff;--line:#999}body{font-size:10pt}.bar nav,.skip,.paging,.chips{display:none}.block-warning,.block-close{border:1px solid #999}}
`.trim();

const version = createHash('sha256').update(css).digest('hex').slice(0, 12);

/** Its name carries its content, so that it may be kept for ever. */
export const stylesheet = { css, path: `/answers/style-${version}.css` };
