import { chromium } from '@playwright/test'; import fs from 'node:fs';
const [pat,out,w]=process.argv.slice(2); const dir='/tmp/wk/place-shots/';
const fs_=fs.readdirSync(dir).filter(f=>f.includes(pat)).sort();
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']}); const p=await b.newPage({viewport:{width:1600,height:900}});
await p.setContent(`<body style="margin:0;background:#888;display:flex;flex-wrap:wrap;gap:8px">${fs_.map(f=>`<img style="width:${w}px" src="data:image/png;base64,${fs.readFileSync(dir+f).toString('base64')}">`).join('')}</body>`);
await p.waitForTimeout(500); await p.screenshot({path:out,fullPage:true}); await b.close();
