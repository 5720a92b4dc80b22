using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates a token for an OAuth application and writes it, or assigns one to another user.</summary>
[Cmdlet(VerbsCommon.New, "QuayApplicationToken", SupportsShouldProcess = true, DefaultParameterSetName = NameSet)]
[OutputType(typeof(QuayApplicationToken))]
public sealed class NewQuayApplicationTokenCommand : ApplicationTokenChangeCmdlet
{
    private const string NameSet = "Name";
    private const string LegacySet = "Legacy";
    private const string AssignToSet = "AssignTo";

    /// <summary>The name, which need not be unique.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = NameSet)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>The scopes: <c>repo:read</c>, <c>org:admin</c> and so on.</summary>
    [Parameter(Mandatory = true, Position = 3, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Scope { get; set; } = [];

    /// <summary>The time for which the token is valid: <c>90d</c>, <c>12h</c> or a TimeSpan. By default the longest that the registry allows, usually ten years.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = NameSet)]
    [Duration]
    public TimeSpan? ExpiresIn { get; set; }

    /// <summary>Requests the token as a browser does, for registries before 3.18. The session must be signed in with a password.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LegacySet)]
    public SwitchParameter Legacy { get; set; }

    /// <summary>The user to whom a token is assigned. The user receives it after agreeing. The session must be signed in with a password.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AssignToSet)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] AssignTo { get; set; } = [];

    private protected override object? ErrorTarget => ParameterSetName == AssignToSet ? AssignTo[0] : ClientId[0];

    private protected override bool YieldsSecretOnce => true;

    private protected override void Execute()
    {
        string application = $"Application '{ClientId[0]}' of organization '{Organization[0]}'";
        string[] scopes = Scope.SplitWords();
        string forScopes = " for " + string.Join(" ", scopes);
        switch (ParameterSetName)
        {
            case AssignToSet:
                Send(
                    application,
                    $"Assign token{forScopes} to user '{AssignTo[0]}'",
                    token => Client.Consent.AssignAsync(Organization[0], ClientId[0], AssignTo[0], scopes, token));
                break;
            case LegacySet:
                Send(application, "Create token" + forScopes, token => Client.Consent.AuthorizeAsync(Organization[0], ClientId[0], scopes, token));
                break;
            default:
                TimeSpan? lifetime = Lifetime();
                Send(
                    application,
                    $"Create token '{Name[0]}'{forScopes}",
                    token => Client.ApplicationTokens.CreateAsync(Organization[0], ClientId[0], Name[0], scopes, lifetime, token),
                    token => Complete(token, lifetime));
                break;
        }
    }

    private void Complete(QuayApplicationToken token, TimeSpan? requested)
    {
        if (requested is { } span && token.ExpiresAt?.ToUniversalTime() - token.Created?.ToUniversalTime() is { } granted && (granted - span).Duration() > TimeSpan.FromMinutes(1))
        {
            WriteWarning($"The registry does not allow {QuayFormat.Span(span)}: the token '{token.Name}' is valid for {QuayFormat.Span(granted)}.");
        }

        WriteObject(token);
    }

    private TimeSpan? Lifetime() => ExpiresIn is { } span && span < TimeSpan.FromSeconds(1)
        ? throw new ArgumentException($"A token cannot be valid for {span}. Specify an -ExpiresIn of at least one second.")
        : ExpiresIn;
}
