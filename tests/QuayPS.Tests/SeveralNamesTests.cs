using System;
using System.Collections.Generic;
using System.Linq;
using QuayPS.Tests.Support;
using Xunit;

namespace QuayPS.Tests;

/// <summary>Parameters that name objects of the registry take several names, typed or from the pipeline.</summary>
public sealed class SeveralNamesTests
{
    private const string Setting = "A setting of what the other names address.";
    private const string OneRename = "A new name is that of one object.";
    private const string NewName = "The name of what one document, or one session, becomes.";
    private const string OneSource = "What is copied or pointed to is one object.";
    private const string OneVersion = "It chooses one part of the history of a tag.";
    private const string Filter = "It selects among what one reading brings, in the order of the reading.";
    private const string OnePerformer = "Registries select by one performer; Where-Object selects several in one order.";
    private const string Local = "Sessions of this process, which the command finds without calls.";
    private const string OneLogin = "Docker keeps one login a registry, so that each needs a -Registry of its own, as rows have it.";

    // Names of objects of the registry, or of their parents.
    private static readonly string[] IdentityNames =
    [
        "Name", "Organization", "Namespace", "Repository", "Robot", "Team", "User", "Tag", "ManifestDigest", "Email", "Code", "Uuid", "Id",
        "ClientId", "Kid", "Prefix", "Query",
    ];

    // For these an address is a setting of what is created or changed.
    private static readonly string[] SettingVerbs = ["New", "Set", "Initialize"];

    // One name only, and why.
    private static readonly Dictionary<string, string> OneAtATime = new()
    {
        ["Compare-QuayOrganization -Name"] = NewName,
        ["Connect-Quay -Name"] = NewName,
        ["Import-QuayOrganization -Name"] = NewName,
        ["Initialize-QuayRegistry -Name"] = NewName,
        ["Rename-QuayOrganization -Name"] = OneRename,
        ["Copy-QuayRepositoryPermission -Repository"] = OneSource,
        ["New-QuayTag -ManifestDigest"] = OneSource,
        ["New-QuayTag -SourceTag"] = OneSource,
        ["Set-QuayTag -ManifestDigest"] = OneSource,
        ["Set-QuayTag -SourceTag"] = OneSource,
        ["Remove-QuayTag -ManifestDigest"] = OneVersion,
        ["Restore-QuayTag -ManifestDigest"] = OneVersion,
        ["Connect-Quay -ClientId"] = "A session is one user's consent to one application.",
        ["Initialize-QuayBuildTrigger -PullRobot"] = Setting,
        ["New-QuayNotification -Target"] = Setting,
        ["New-QuayOrganizationMirror -Robot"] = Setting,
        ["New-QuayRepositoryMirror -Robot"] = Setting,
        ["Set-QuayOrganizationMirror -Robot"] = Setting,
        ["Set-QuayRepositoryMirror -Robot"] = Setting,
        ["Start-QuayBuild -PullRobot"] = Setting,
        ["Get-QuayLog -Performer"] = OnePerformer,
        ["Get-QuayLogSummary -Performer"] = OnePerformer,
        ["Get-QuaySuperuserLog -Performer"] = OnePerformer,
        ["New-QuayDockerConfig -AppTokenUuid"] = OneLogin,
        ["New-QuayDockerConfig -Organization"] = OneLogin,
        ["New-QuayDockerConfig -Robot"] = OneLogin,
    };

    // Several names that are one value for the command, and why.
    private static readonly Dictionary<string, string> Together = new()
    {
        ["Compare-QuayOrganization -Repository"] = Filter,
        ["Export-QuayOrganization -Repository"] = Filter,
        ["Get-QuayAccess -Robot"] = Filter,
        ["Get-QuayAccess -Team"] = Filter,
        ["Get-QuayAccess -User"] = Filter,
        ["Get-QuayTag -ManifestDigest"] = Filter,
        ["Import-QuayOrganization -Repository"] = Filter,
        ["Disconnect-Quay -Name"] = Local,
        ["Get-QuaySession -Name"] = Local,
        ["New-QuayAuthorizationUri -ClientId"] = "Nothing is sent for any of them.",
        ["Start-QuayBuild -Tag"] = "One build pushes its image with all of them.",
    };

    private static readonly string[] Order =
        ["Parameter", "Alias", "Each", "NameText", "ArgumentCompleter", "ValidateNotNullOrEmpty", "SupportsWildcards"];

    public static TheoryData<string> Names => [.. All.Select(parameter => parameter.ToString())];

    public static TheoryData<string> Exceptions => [.. OneAtATime.Keys, .. Together.Keys];

    private static IEnumerable<ParameterProperty> All => ModuleTypes.Cmdlets.SelectMany(cmdlet => cmdlet.Parameters).Where(IsIdentity);

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_lists_of_which_the_command_works_on_one_at_a_time(string name)
    {
        ParameterProperty parameter = Find(name);
        Assert.True(parameter.TakesSeveral || OneAtATime.ContainsKey(name) || Together.ContainsKey(name), "It takes one name only.");
        Assert.True(parameter.Has("NameTextAttribute"), "Objects would become names.");
        Assert.Equal(Order.Where(parameter.AttributeNames.Contains), parameter.AttributeNames.Where(Order.Contains).Distinct());
    }

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Exceptions_are_still_needed(string name)
    {
        ParameterProperty parameter = Find(name);
        Assert.False(parameter.Has("EachAttribute"), "The command works on one at a time.");
        Assert.Equal(Together.ContainsKey(name), parameter.Type.IsArray);
        Assert.False(OneAtATime.ContainsKey(name) && Together.ContainsKey(name), "It has two entries.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Own_names_are_texts_from_the_pipeline_where_the_parent_is_typed(string name)
    {
        ParameterProperty parameter = Find(name);
        if (parameter.Name != "Name" || OneAtATime.ContainsKey(name))
        {
            return;
        }

        Assert.True(parameter.TakesValuesFromPipeline, "Texts from the pipeline are not taken as names.");
        string? parent = parameter.Cmdlet.Parameters
            .SingleOrDefault(other => other != parameter && other.TakesValuesFromPipeline && other.IsText)?.Name;
        Assert.Equal(parent, parameter.Parent);
    }

    private static bool IsIdentity(ParameterProperty parameter) =>
        parameter.IsText
        && !(parameter.Name == "Email" && SettingVerbs.Contains(parameter.Cmdlet.Verb))
        && (parameter.TakesValuesFromPipeline || IdentityNames.Contains(parameter.Name) || parameter.CompletesNames);

    private static ParameterProperty Find(string name) =>
        All.SingleOrDefault(parameter => parameter.ToString() == name) ?? throw new InvalidOperationException($"No name of an object is given with {name}.");
}
