using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Makes a token for an OAuth application and returns it, or assigns one to another user.</summary>
[Cmdlet(VerbsCommon.New, "QuayApplicationToken", SupportsShouldProcess = true, DefaultParameterSetName = "Name")]
[OutputType(typeof(QuayApplicationToken))]
public sealed class NewQuayApplicationTokenCommand : ApplicationChangeCmdlet
{
    /// <summary>What it is called. The registry takes the same name twice.</summary>
    [Parameter(Mandatory = true, Position = 2, ParameterSetName = "Name")]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>What it may do: <c>repo:read</c>, <c>org:admin</c> and so on.</summary>
    [Parameter(Mandatory = true, Position = 3)]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Scope { get; set; } = [];

    /// <summary>How long it is good: <c>90d</c>, <c>12h</c> or a TimeSpan. The registry's longest time, ten years as a rule, if not given.</summary>
    [Parameter(ParameterSetName = "Name")]
    [Duration]
    public TimeSpan? ExpiresIn { get; set; }

    /// <summary>Gets the token as a browser would, for registries before 3.18. Takes a session by password.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Legacy")]
    public SwitchParameter Legacy { get; set; }

    /// <summary>The user to whom a token is assigned, who gets it once that user agrees. Takes a session by password.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "AssignTo")]
    [ValidateNotNullOrEmpty]
    public string AssignTo { get; set; } = string.Empty;

    private protected override object? ErrorTarget => ParameterSetName == "AssignTo" ? AssignTo : ClientId;

    private protected override bool YieldsSecretOnce => true;

    private protected override void Execute()
    {
        (string organization, string clientId, string[] scopes) = (Organization, ClientId, Scope);
        string forScopes = " for " + string.Join(" ", scopes);
        switch (ParameterSetName)
        {
            case "AssignTo":
                string user = AssignTo;
                Send(Display, $"Assign token{forScopes} to user '{user}'", token => Client.Consent.AssignAsync(organization, clientId, user, scopes, token));
                break;
            case "Legacy":
                Send(Display, "Create token" + forScopes, token => Client.Consent.AuthorizeAsync(organization, clientId, scopes, token));
                break;
            default:
                (string name, TimeSpan? lifetime) = (Name, Lifetime());
                Send(
                    Display,
                    $"Create token '{name}'{forScopes}",
                    token => Client.ApplicationTokens.CreateAsync(organization, clientId, name, scopes, lifetime, token),
                    token => Complete(token, lifetime));
                break;
        }
    }

    private void Complete(QuayApplicationToken token, TimeSpan? asked)
    {
        if (asked is { } span && token.ExpiresAt - token.Created is { } taken && (taken - span).Duration() > TimeSpan.FromMinutes(1))
        {
            WriteWarning($"The registry made the token '{token.Name}' good for {QuayFormat.Span(taken)} instead of {QuayFormat.Span(span)}, which it does not allow.");
        }

        WriteObject(token);
    }

    private TimeSpan? Lifetime() => ExpiresIn is { } span && span < TimeSpan.FromSeconds(1)
        ? throw new ArgumentException($"A token cannot be good for {span}; give at least a second.")
        : ExpiresIn;
}
