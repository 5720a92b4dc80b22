using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Asks the owner of an address, by mail, whether the notifications of a repository may be sent there.</summary>
[Cmdlet(VerbsLifecycle.Request, "QuayRepositoryEmail", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepositoryEmail))]
public sealed class RequestQuayRepositoryEmailCommand : QuayItemCmdlet
{
    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The address.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Email { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Email;

    private protected override void Execute()
    {
        (var name, string email) = (RepositoryName.Parse(Repository), Email);
        Send($"Address '{email}' of repository '{name}'", "Ask by mail", token => Client.Repositories.RequestEmailAsync(name, email, token));
    }
}
