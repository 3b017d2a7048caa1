/** The same file read on a screen: a sheet of paper on a calm ground; tables scroll inside their own region. */
const DESK = `@media screen{
:root{--pitch:2.0813rem}
html{background:#e9edec;color:#1d2322;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;font:1.125rem/1.85 var(--body)}
main{box-sizing:border-box;max-width:58rem;margin:0 auto;padding:clamp(2rem,6vw,5rem) clamp(1.125rem,6vw,4.5rem);background:#fff}
h1{font:bold clamp(1.25rem,4.6vw,1.875rem)/1.5 var(--title);text-wrap:balance;margin:0 0 2.5rem}
h2{font:1.25rem/1.6 var(--heading1);margin:2.25rem 0 .75rem}
h3{font:1.125rem/1.85 var(--heading2);margin:0;text-indent:2em}
p,.run-in,.ending{margin:0 0 .5rem;text-indent:2em;text-align:justify}
.table,.drawing{position:relative;overflow-x:auto}
.table{margin:1rem 0 1.5rem;padding-bottom:.25rem}
.table:focus-visible,.drawing:focus-visible{outline:2px solid #1f6f5c;outline-offset:3px}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table{width:100%;font-size:.9375rem;line-height:1.45;border-collapse:separate;border-spacing:0;border:solid #59625f;border-width:1px 0 0 1px}
table.requests{min-width:46rem}
table.disputes{min-width:45rem}
th,td{border:solid #59625f;border-width:0 1px 1px 0;padding:.375rem}
th[rowspan]{padding:.375rem .125rem}
th{background:#f4f6f5}
.chart{margin:1.5rem 0}
.chart svg{min-width:34rem;max-width:41rem}
.chart p{font:1rem/1.6 var(--song);margin-top:.5rem;text-indent:0;text-align:center}
.signature p{margin-bottom:0}
}
@media screen and (min-width:60rem){main{margin:2rem auto;box-shadow:0 1px 3px #0003,0 8px 24px #0001}}
`

/** Says that a region scrolls, where it does: a telephone shows no scroll bar. The words stay while the table moves. */
const HINT =
  '{content:"← 左右滑动可以看全 →";position:sticky;left:0;display:block;width:max-content;' +
  'margin-bottom:.375rem;font:1rem/1.5 var(--song);color:#4a5552}'

/**
 * A telephone or half a window. The labels of part three are set narrow and stay at the left while its figures scroll by;
 * their columns are 2, 3 and 6.5 rem wide, so that they leave room for three columns of figures on 360 pixels.
 */
const NARROW = `@media screen and (max-width:51rem){
.of-disputes::before${HINT}
table.requests{min-width:36.75rem;border-left:0}
.requests col:nth-child(1){width:2rem!important}
.requests col:nth-child(2){width:3rem!important}
.requests col:nth-child(3){width:6.5rem!important}
.requests col:nth-child(n+4){width:auto!important}
.requests th[scope=row]{font-size:.875rem;line-height:1.35}
.requests th[scope=row][rowspan]{vertical-align:top}
.requests .label-1,.requests .note{position:sticky;left:0;border-left-width:1px}
.requests .label-2{position:sticky;left:2rem}
.requests .label-3{position:sticky;left:5rem}
.requests .note{background:#fff;text-align:left}
}
@media screen and (max-width:40rem){
.of-requests::before,.drawing::before${HINT}
th,td{padding:.375rem .25rem}
.signature p{margin-right:0}
}
`

export const SCREEN_CSS = DESK + NARROW
