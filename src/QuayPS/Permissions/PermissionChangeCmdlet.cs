using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that changes the permission of a user, a robot or a team on a repository.</summary>
public abstract class PermissionChangeCmdlet : GranteeCmdlet
{
    private protected PermissionChangeCmdlet()
    {
    }

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Repository { get; set; } = [];

    private protected sealed override string Parent => Repository[0];

    private protected sealed override void Execute()
    {
        var repository = RepositoryName.Parse(Repository[0]);
        Grantee grantee = FindGrantee(repository.Namespace);
        Change(repository, grantee, $"Permission of {grantee} on repository '{repository}'");
    }

    /// <summary>Sends the change of one permission.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="grantee">The user, robot or team.</param>
    /// <param name="display">The permission as prompts name it.</param>
    private protected abstract void Change(RepositoryName repository, Grantee grantee, string display);
}
