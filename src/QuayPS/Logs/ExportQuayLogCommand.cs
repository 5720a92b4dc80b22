using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Has the registry write a log to a file and tell an address or somebody by e-mail where it is.</summary>
[Cmdlet(VerbsData.Export, "QuayLog", DefaultParameterSetName = LogTarget.User, SupportsShouldProcess = true)]
[OutputType(typeof(QuayLogExport))]
public sealed class ExportQuayLogCommand : QuayItemCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LogTarget.Organization)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LogTarget.Repository)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The first day, a whole one of UTC. The day before the last one unless set.</summary>
    [Parameter]
    [Time(TakesAge = true)]
    public DateTimeOffset? Since { get; set; }

    /// <summary>The last day, a whole one of UTC. Today, in UTC, unless set.</summary>
    [Parameter]
    [Time(TakesAge = true)]
    public DateTimeOffset? Until { get; set; }

    /// <summary>The address that the registry calls when the file is there.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? CallbackUrl { get; set; }

    /// <summary>Who gets an e-mail when the file is there.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? CallbackEmail { get; set; }

    private protected override object? ErrorTarget =>
        LogTarget.Label(ParameterSetName, Organization, Repository) ?? CallbackEmail ?? CallbackUrl?.OriginalString;

    private protected override void Execute()
    {
        (Uri? url, string? email) = (CallbackUrl, CallbackEmail);
        if (url is null && email is null)
        {
            throw new ArgumentException("Nobody would hear of the file. Give -CallbackUrl, -CallbackEmail, or both.");
        }

        if (url is not null && !(url.IsAbsoluteUri && url.Scheme is "https" or "http"))
        {
            throw new ArgumentException($"'{url.OriginalString}' is no address that the registry can call. It begins with https:// or http://.");
        }

        LogScope scope = LogTarget.Scope(ParameterSetName, Organization, Repository);
        LogDays days = LogTarget.Days(Since, Until);
        Send("Log of " + scope, "Export", token => Client.Logs.ExportAsync(scope, days, url, email, token));
    }
}
