declare module '*.svg' {
  const url: string;
  export default url;
}

declare module '*.css?inline' {
  const rules: string;
  export default rules;
}
