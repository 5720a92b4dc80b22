using System;
using System.Management.Automation;
using System.Security;
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
    [Secret]
    [ValidateNotNull]
    public SecureString? CallbackUrl { get; set; }

    /// <summary>Who gets an e-mail when the file is there.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? CallbackEmail { get; set; }

    private protected override object? ErrorTarget =>
        LogTarget.Label(ParameterSetName, Organization, Repository) ?? CallbackEmail ?? SecretAddress.PlaceOf(CallbackUrl?.Reveal());

    private protected override void Execute()
    {
        (SecureString? url, string? email) = (CallbackUrl, CallbackEmail);
        if (url is null && email is null)
        {
            throw new ArgumentException("Nobody would hear of the file. Give -CallbackUrl, -CallbackEmail, or both.");
        }

        if (url is not null && !SecretAddress.IsWeb(url))
        {
            throw new ArgumentException("The address of -CallbackUrl is none that the registry can call. Write it as https://hooks.example.com/logs.");
        }

        LogScope scope = LogTarget.Scope(ParameterSetName, Organization, Repository);
        LogDays days = LogTarget.Days(Since, Until);
        Send("Log of " + scope, "Export", token => Client.Logs.ExportAsync(scope, days, url, email, token));
    }
}
