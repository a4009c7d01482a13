import fs from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { FONT_CHARACTERS } from './fonts/characters';
import { runCommand } from './run/run-command';

const SOURCE = 'node_modules/geist/dist/fonts';
const TARGET = 'app/_fonts';
const FONTS = [
  { from: 'geist-sans/Geist-Variable.woff2', to: 'geist-sans.woff2' },
  { from: 'geist-mono/GeistMono-Variable.woff2', to: 'geist-mono.woff2' },
];
/**
 * The font features to preserve: kerning, accents, and tabular digits. Stylistic sets and ligatures are left out
 * because no screen uses them.
 */
const FEATURES = ['kern', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum'];
/** The range of weights that screens use. */
const WEIGHTS = { min: 400, max: 700 };

/**
 * `npm run fonts`: reduces Geist and Geist Mono to the characters and weights that screens use. The results are
 * committed, so no build needs the full fonts.
 */
runCommand('npm run fonts', async () => {
  for (const { from, to } of FONTS) {
    const whole = fs.readFileSync(path.join(SOURCE, from));
    const options = { targetFormat: 'woff2', keepFeatures: FEATURES, variationAxes: { wght: WEIGHTS } } as const;
    const subset = await subsetFont(whole, FONT_CHARACTERS, options);
    fs.writeFileSync(path.join(TARGET, to), subset);
    console.log(`${to}: ${whole.length} bytes before, ${subset.length} after`);
  }
  fs.copyFileSync('node_modules/geist/LICENSE.txt', path.join(TARGET, 'LICENSE.txt'));
});
