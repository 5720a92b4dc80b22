using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Makes the address at which a browser asks a user to let an application act. Nothing is sent.</summary>
[Cmdlet(VerbsCommon.New, "QuayAuthorizationUri")]
[OutputType(typeof(Uri))]
public sealed class NewQuayAuthorizationUriCommand : SessionCmdlet
{
    /// <summary>The application's client id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string ClientId { get; set; } = string.Empty;

    /// <summary>What the application asks for.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Scope { get; set; } = [];

    /// <summary>Where the browser goes then; the registry's own page that shows the token if not given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Uri? RedirectUri { get; set; }

    /// <summary>What comes back with the token, to recognize it by.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OAuthState { get; set; }

    /// <summary>The registry's address; the session's if not given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Endpoint { get; set; }

    private protected override object? ErrorTarget => ClientId;

    private protected override void Execute()
    {
        // An address holds no credentials: they are what the browser sends.
        var options = new QuayClientOptions(Endpoint is null ? ActiveSession.Endpoint : EndpointAddress.Parse(Endpoint)) { AllowUnencrypted = true };
        WriteObject(AuthorizationAddress.Create(options, ClientId, RedirectUri?.OriginalString, Scope, OAuthState));
    }
}
