/** The same file read on a screen: a sheet of paper on a calm ground; tables scroll inside their own region. */
export const SCREEN_CSS = `@media screen{
:root{--pitch:2.0813rem}
html{background:#e9edec;color:#1d2322;-webkit-text-size-adjust:100%}
body{margin:0;font:1.125rem/1.85 var(--body)}
main{box-sizing:border-box;max-width:58rem;margin:0 auto;padding:clamp(2rem,6vw,5rem) clamp(1.125rem,6vw,4.5rem);background:#fff}
h1{font:bold clamp(1.25rem,4.6vw,1.875rem)/1.5 var(--title);text-wrap:balance;margin:0 0 2.5rem}
h2{font:1.25rem/1.6 var(--heading1);margin:2.25rem 0 .75rem}
h3{font:1.125rem/1.85 var(--heading2);margin:0;text-indent:2em}
p,.run-in{margin:0 0 .5rem;text-indent:2em;text-align:justify}
.table{overflow-x:auto;margin:1rem 0 1.5rem;padding-bottom:.25rem}
.table:focus-visible{outline:2px solid #1f6f5c;outline-offset:3px}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table{width:100%;min-width:46rem;font-size:.9375rem;line-height:1.45}
table.disclosure{min-width:32rem}
th,td{border:1px solid #59625f;padding:.375rem}
th[rowspan]{padding:.375rem .125rem}
th{background:#f4f6f5}
.chart{margin:1.5rem 0}
.chart svg{max-width:41rem}
.chart p{font:1rem/1.6 var(--song);margin-top:.5rem;text-indent:0;text-align:center}
.signature p{margin-bottom:0}
}
@media screen and (min-width:60rem){main{margin:2rem auto;box-shadow:0 1px 3px #0003,0 8px 24px #0001}}
`
