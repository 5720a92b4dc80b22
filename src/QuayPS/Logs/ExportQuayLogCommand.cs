using System;
using System.Management.Automation;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>Requests the export of a log to a file, whose address the registry reports by a call or an e-mail.</summary>
[Cmdlet(VerbsData.Export, "QuayLog", DefaultParameterSetName = UserSet, SupportsShouldProcess = true)]
[OutputType(typeof(QuayLogExport))]
public sealed class ExportQuayLogCommand : LogCmdlet
{
    /// <summary>The address that the registry calls when the file is ready.</summary>
    [Parameter]
    [Secret]
    [ValidateNotNull]
    public SecureString? CallbackUrl { get; set; }

    /// <summary>The address that gets an e-mail when the file is ready.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? CallbackEmail { get; set; }

    private protected override object? ErrorTarget => base.ErrorTarget ?? CallbackEmail ?? SecretAddress.PlaceOf(CallbackUrl?.Reveal());

    private protected override void Execute()
    {
        if (CallbackUrl is null && CallbackEmail is null)
        {
            throw new ArgumentException("Specify -CallbackUrl, -CallbackEmail, or both: the registry reports the address of the file there.");
        }

        if (CallbackUrl is not null && !SecretAddress.IsWeb(CallbackUrl))
        {
            throw new ArgumentException("-CallbackUrl is not an address that the registry can call. Write it as https://hooks.example.com/logs.");
        }

        LogScope scope = Scope;
        LogDays days = Days;
        Send("Log of " + scope, "Export", token => Client.Logs.ExportAsync(scope, days, CallbackUrl, CallbackEmail, token));
    }
}
