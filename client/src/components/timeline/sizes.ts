/** Measures of the chart in px, shared by the picture and by what lies above it. */
export const axisWidth = 36;
/** Above the tallest bar, for the letters of spikes. */
export const headHeight = 28;
/** Under the bars, for the days. */
export const footHeight = 22;
