/** The whole library in one file: its hundreds of modules take half a second to be found and read. */
declare module 'echarts/dist/echarts.esm.min.mjs' {
  export * from 'echarts';
}
