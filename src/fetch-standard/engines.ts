/** The standard itself and the browser engines that deviate from it. */
export type EngineName = 'standard' | 'chromium' | 'firefox' | 'webkit';
