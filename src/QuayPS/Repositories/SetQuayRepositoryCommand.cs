using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes the description, the visibility, the state or the trust of a repository.</summary>
[Cmdlet(VerbsCommon.Set, "QuayRepository", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepository))]
public sealed class SetQuayRepositoryCommand : RepositoryCmdlet
{
    /// <summary>The description, in Markdown; an empty text removes it.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Who can see the repository: everybody (Public), or users with a permission on it (Private).</summary>
    [Parameter]
    public QuayVisibility? Visibility { get; set; }

    /// <summary>Who can push to the repository: those with the role Write (Normal), nobody (ReadOnly), or only the mirroring (Mirror).</summary>
    [Parameter]
    public QuayRepositoryState? State { get; set; }

    /// <summary>Requires that images are signed; <c>-TrustEnabled:$false</c> no longer requires it.</summary>
    [Parameter]
    public SwitchParameter TrustEnabled { get; set; }

    /// <summary>Writes the changed repository.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private bool? Trust => MyInvocation.Flag(nameof(TrustEnabled));

    private protected override void Execute()
    {
        RepositoryName name = RepositoryName;
        string[] given = MyInvocation.RequireAny(nameof(Description), nameof(Visibility), nameof(State), nameof(TrustEnabled));
        var change = new RepositoryChange { Description = Description, Visibility = Visibility, State = State, TrustEnabled = Trust };
        Send(
            Display,
            "Set " + string.Join(", ", given.Select(DescribeChange)),
            token => Client.Repositories.ChangeAsync(name, change, token),
            token => Client.Repositories.GetAsync(name, token),
            PassThru);
    }

    private string DescribeChange(string parameter) => parameter switch
    {
        nameof(Visibility) => $"visibility to {Visibility}",
        nameof(State) => $"state to {State}",
        nameof(TrustEnabled) => $"trust to {Trust}",
        _ => "description",
    };
}
