import { evaluateProjectSuggestions, suggestForInterview, suggestForSpan } from '../facts/suggestedCodings.ts';
import { jobOptions } from './analysisHandlers.ts';
import { implementer } from './implementer.ts';

export const suggestionHandlers = {
  forInterview: implementer.suggestions.forInterview.handler(({ input, context: { backend }, signal }) =>
    suggestForInterview(
      backend.getProject(),
      backend.suggestions,
      input.interviewId,
      jobOptions(backend, 'suggestions', input.jobId, signal),
    ),
  ),
  forSpan: implementer.suggestions.forSpan.handler(({ input, context: { backend }, signal }) =>
    suggestForSpan(backend.getProject(), backend.suggestions, input, { signal }),
  ),
  evaluate: implementer.suggestions.evaluate.handler(({ input, context: { backend }, signal }) =>
    evaluateProjectSuggestions(
      backend.getProject(),
      backend.analysis,
      jobOptions(backend, 'suggestions', input.jobId, signal),
    ),
  ),
};
