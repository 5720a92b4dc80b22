using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets whether the notifications of a repository may be mailed to an address.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRepositoryEmail")]
[OutputType(typeof(QuayRepositoryEmail))]
public sealed class GetQuayRepositoryEmailCommand : SessionCmdlet
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

    private protected override void Execute() =>
        WriteObject(Await(Client.Repositories.GetEmailAsync(RepositoryName.Parse(Repository), Email, StopToken)));
}
