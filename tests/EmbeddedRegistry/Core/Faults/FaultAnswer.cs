using System;
using System.Globalization;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Faults;

/// <summary>The answers of faults, which replace or change those of the registry.</summary>
internal static class FaultAnswer
{
    /// <summary>The answer of a rule; null if there is no rule, or if it has no answer.</summary>
    public static Answer? Of(FaultRule? fault)
    {
        if (fault is { Effect: FaultEffect.HtmlPage })
        {
            return Answer.Html(fault.Status ?? 200, fault.Body ?? "<!doctype html>\n<html><head><title>Sign in</title></head><body><form>Please sign in to the proxy.</form></body></html>\n");
        }

        if (fault?.Status is not int status)
        {
            return null;
        }

        Answer answer = Answer.Html(status, fault.Body ?? "", fault.ContentType ?? (fault.Body is null ? "text/html; charset=utf-8" : "application/json"));
        if (fault.RetryAfter is string after)
        {
            answer.With("Retry-After", after);
        }
        else if (fault.RetryAfterDateInSeconds is double seconds)
        {
            answer.With("Retry-After", DateTimeOffset.UtcNow.AddSeconds(seconds).ToString("R", CultureInfo.InvariantCulture));
        }

        return answer;
    }

    /// <summary>Applies to an answer the faults that change answers. Another fault, or none, changes nothing.</summary>
    public static Answer Change(FaultRule? fault, Answer answer) => fault switch
    {
        { Effect: FaultEffect.SameNextPage or FaultEffect.EndlessEmptyPages or FaultEffect.EmptyPageThenMore } => PageFaults.Apply(fault.Effect, answer),
        { Effect: FaultEffect.AppendText, Body: { } text } => TextFaults.Append(text, answer),
        _ => answer,
    };
}
