/** The pages of docs/huong-dan that belong to no screen: read before the screens' pages, and after them. */
export const guidePages = { before: ['huong-dan-nhanh', 'bat-dau'], after: ['phim-tat'] } as const
