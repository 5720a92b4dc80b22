using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates the address of the page on which a user authorizes an application. No request is sent.</summary>
[Cmdlet(VerbsCommon.New, "QuayAuthorizationUri")]
[OutputType(typeof(Uri))]
public sealed class NewQuayAuthorizationUriCommand : SessionCmdlet
{
    /// <summary>The client id of the application.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] ClientId { get; set; } = [];

    /// <summary>The scopes that the application requests.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Scope { get; set; } = [];

    /// <summary>The address to which the browser is redirected; by default the registry's page that shows the token.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Uri? RedirectUri { get; set; }

    /// <summary>A value that the redirect returns, by which the application recognizes its request.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? OAuthState { get; set; }

    /// <summary>The address of the registry; by default that of the session.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Endpoint { get; set; }

    private protected override object? ErrorTarget => ClientId[0];

    private protected override void Execute()
    {
        // The address holds no credentials, so plain http is allowed.
        var options = new QuayClientOptions(Endpoint is null ? ActiveSession.Endpoint : EndpointAddress.Parse(Endpoint)) { AllowUnencrypted = true };
        string[] scopes = Scope.SplitWords();
        foreach (string client in ClientId)
        {
            Guard(() => WriteObject(AuthorizationAddress.Create(options, client, RedirectUri?.OriginalString, scopes, OAuthState)), () => client);
        }
    }
}
