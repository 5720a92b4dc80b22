using System;
using System.Collections.Generic;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes the description, the visibility, the state or the trust of a repository.</summary>
[Cmdlet(VerbsCommon.Set, "QuayRepository", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepository))]
public sealed class SetQuayRepositoryCommand : RepositoryChangeCmdlet
{
    /// <summary>What it is for, in Markdown; an empty text takes the description away.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Who may see it: everybody (Public), or those who have a right on it (Private).</summary>
    [Parameter]
    public QuayVisibility? Visibility { get; set; }

    /// <summary>Whether it can be pushed to: Normal, ReadOnly, or Mirror, which leaves that to the mirroring.</summary>
    [Parameter]
    public QuayRepositoryState? State { get; set; }

    /// <summary>Its images must be signed; with <c>-TrustEnabled:$false</c> they need not be.</summary>
    [Parameter]
    public SwitchParameter TrustEnabled { get; set; }

    /// <summary>Writes the repository as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private bool? Trust => MyInvocation.Flag(nameof(TrustEnabled));

    private protected override void Execute()
    {
        RepositoryName name = RepositoryName;
        var change = new RepositoryChange { Description = Description, Visibility = Visibility, State = State, TrustEnabled = Trust };
        Send(
            Display,
            "Set " + string.Join(", ", Wishes()),
            token => Client.Repositories.ChangeAsync(name, change, token),
            token => Client.Repositories.GetAsync(name, false, false, token),
            PassThru);
    }

    private List<string> Wishes()
    {
        var wishes = new List<string>();
        Add(Description is null ? null : "description");
        Add(Visibility is { } visibility ? $"visibility to {visibility}" : null);
        Add(State is { } state ? $"state to {state}" : null);
        Add(Trust is { } trust ? $"trust to {trust}" : null);
        return wishes.Count > 0 ? wishes : throw new ArgumentException("There is nothing to change. Give -Description, -Visibility, -State or -TrustEnabled.");

        void Add(string? wish)
        {
            if (wish is not null)
            {
                wishes.Add(wish);
            }
        }
    }
}
