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

    // For these verbs -Email is a setting of the created or changed object.
    private static readonly string[] SettingVerbs = ["New", "Set", "Initialize"];

    // Parameters that take only one name, with the reason.
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

    // Parameters whose names are one value for the command, with the reason.
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

    // Positional names that take no text from the pipeline, with the reason.
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["Add-QuayTeamMember -Team"] = "A text is the name of a user; e-mail addresses, which have a set of their own, are given with -Email.",
        ["Remove-QuayTeamMember -Team"] = "As for Add-QuayTeamMember.",
        ["Compare-QuayOrganization -Organization"] = "A text is a document, or the path of one.",
        ["Get-QuayPullStatistic -Repository"] = "A text is a tag; digests, which have a set of their own, are given with -ManifestDigest.",
        ["New-QuayApplicationToken -ClientId"] = "A text is the name of a token; the other sets make tokens without a name.",
    };

    // Files: file objects are converted to their paths.
    private static readonly string[] Paths = ["Path"];

    private static readonly string[] Order =
        ["Parameter", "Alias", "Each", "NameText", "ArgumentCompleter", "ValidateNotNullOrEmpty", "SupportsWildcards"];

    public static TheoryData<string> Names => [.. All.Select(parameter => parameter.ToString())];

    public static TheoryData<string> Exceptions => [.. OneAtATime.Keys, .. Together.Keys];

    public static TheoryData<string> TextExceptions => [.. Texts.Keys];

    public static TheoryData<string> Cmdlets => [.. ModuleTypes.Cmdlets.Select(cmdlet => cmdlet.Name)];

    public static TheoryData<string> Lists => [.. ModuleTypes.Cmdlets.SelectMany(cmdlet => cmdlet.Parameters)
        .Where(parameter => parameter.IsText && parameter.Type.IsArray && !Paths.Contains(parameter.Name))
        .Select(parameter => parameter.ToString())];

    private static IEnumerable<ParameterProperty> All => ModuleTypes.Cmdlets.SelectMany(cmdlet => cmdlet.Parameters).Where(IsIdentity);

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_lists_and_the_command_gets_one_at_a_time(string name)
    {
        ParameterProperty parameter = Find(name);
        Assert.True(parameter.TakesSeveral || OneAtATime.ContainsKey(name) || Together.ContainsKey(name), "The parameter takes only one name.");
        Assert.True(parameter.Has("NameTextAttribute"), "Objects would be converted to names.");
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
    [MemberData(nameof(Cmdlets))]
    public void Names_take_texts_from_the_pipeline_if_the_parent_is_a_parameter(string name)
    {
        CmdletType cmdlet = ModuleTypes.Cmdlets.Single(one => one.Name == name);
        foreach (string? set in cmdlet.ParameterSets.DefaultIfEmpty())
        {
            ParameterProperty? own = cmdlet.Parameters
                .Where(parameter => (parameter.TakesSeveral || (parameter.Type.IsArray && parameter.TakesValuesFromPipeline)) && (parameter.Sets.Contains(set) || parameter.Sets.Contains(null)))
                .OrderBy(parameter => parameter.PositionIn(set))
                .LastOrDefault(parameter => parameter.PositionIn(set) is not null);
            if (own is null || Texts.ContainsKey(own.ToString()))
            {
                continue;
            }

            Assert.True(own.TakesValuesFromPipeline, $"Texts from the pipeline are not taken as -{own.Name}.");
        }
    }

    [Theory]
    [MemberData(nameof(TextExceptions))]
    public void Exceptions_for_texts_are_still_needed(string name) => Assert.False(Find(name).TakesValuesFromPipeline, "The parameter takes texts from the pipeline.");

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_text_from_the_pipeline_is_the_name_of_the_parent_unless_that_is_an_argument(string name)
    {
        ParameterProperty[] texts = [.. ModuleTypes.Cmdlets.Single(one => one.Name == name).Parameters
            .Where(parameter => parameter.TakesSeveral && parameter.TakesValuesFromPipeline && parameter.IsText)];
        foreach (ParameterProperty first in texts)
        {
            foreach (ParameterProperty second in texts.Where(other => other != first && first.SharesSetWith(other)))
            {
                Assert.True(IsBelow(first, second, texts) || IsBelow(second, first, texts), $"-{first.Name} and -{second.Name} would both have it.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Lists_of_names_refuse_numbers_whose_text_is_lost(string name) =>
        Assert.True(
            ModuleTypes.Cmdlets.SelectMany(cmdlet => cmdlet.Parameters).Single(parameter => parameter.ToString() == name).Has("NameTextAttribute"),
            "In a list, 1.10 is 1.1.");

    private static bool IsBelow(ParameterProperty child, ParameterProperty parent, ParameterProperty[] all) =>
        Array.Exists(all, other => (child.Parent == other.Name || child.OtherParent == other.Name) && (other == parent || IsBelow(other, parent, all)));

    private static bool IsIdentity(ParameterProperty parameter) =>
        parameter.IsText
        && !(parameter.Name == "Email" && SettingVerbs.Contains(parameter.Cmdlet.Verb))
        && (parameter.TakesValuesFromPipeline || IdentityNames.Contains(parameter.Name) || parameter.CompletesNames);

    private static ParameterProperty Find(string name) =>
        All.SingleOrDefault(parameter => parameter.ToString() == name) ?? throw new InvalidOperationException($"No name of an object is given with {name}.");
}
