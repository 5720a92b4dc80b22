using System;
using System.Net;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Logs;

/// <summary>Queues an export of the log. There are no workers, so no export is ever sent.</summary>
internal static class LogExport
{
    public static Answer ExportLogs(ApiCall call)
    {
        Answer? refusal = LogScope.TryRead(call, out LogFilter filter);
        bool isMissing = call.Operation.Template.StartsWith("/v1/organization/", StringComparison.Ordinal) && call.Organization is null;
        if (refusal is { Status: 400 } && !isMissing)
        {
            return call.Invalid("Invalid time span selected");
        }

        if (refusal is not null)
        {
            return refusal;
        }

        string? url = call.Text("callback_url");
        string? email = call.Text("callback_email");
        string? problem = url is not null && UrlProblem(url) is string wrong ? wrong
            : email is not null && !Names.IsEmail(email) ? "Invalid callback e-mail"
            : null;
        if (problem is not null)
        {
            call.Log("export_logs_failure", filter.Namespace, filter.Repository, ("date/time", call.Now.ToUnixTimeSeconds()), ("error", "invalid request"), ("url", url), ("email", email), ("repo", filter.Repository));
            return call.Invalid(problem);
        }

        string id = Guid.NewGuid().ToString();
        call.Log(
            "export_logs_success",
            filter.Namespace,
            filter.Repository,
            ("date/time", call.Now.ToUnixTimeSeconds()),
            ("export_id", id),
            ("message", "queued for export"),
            ("url", url),
            ("email", email),
            ("repo", filter.Repository));
        return Answer.Ok(new { ExportId = id });
    }

    private static string? UrlProblem(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) || parsed.Scheme is not ("http" or "https"))
        {
            return $"Invalid URL scheme '{parsed?.Scheme}': only HTTP and HTTPS are allowed";
        }

        // A callback must not make the registry connect to its own network.
        bool inside = parsed.IsLoopback || (IPAddress.TryParse(parsed.Host, out IPAddress? address) && address.ToString().StartsWith("169.254.", StringComparison.Ordinal));
        return inside ? "Invalid callback URL" : null;
    }
}
