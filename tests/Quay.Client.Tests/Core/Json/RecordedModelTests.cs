using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Every successful response in the recordings of a real registry whose operation has a model in the client.</summary>
public class RecordedModelTests
{
    // Operation, JSON path of the object, list or map in its response (null: the response itself), and the model.
    private static readonly (string Operation, string? List, Type Model)[] Answers =
    [
        ("getOrganization", null, typeof(QuayOrganization)),
        ("changeOrganizationDetails", null, typeof(QuayOrganization)),
        ("listAllOrganizations", "organizations", typeof(QuayOrganization)),
        ("getRepo", null, typeof(QuayRepository)),
        ("createRepo", null, typeof(QuayRepository)),
        ("listRepos", "repositories", typeof(QuayRepository)),
        ("listStarredRepos", "repositories", typeof(QuayRepository)),
        ("listRepoTags", "tags", typeof(QuayTag)),
        ("getOrgRobot", null, typeof(QuayRobot)),
        ("getUserRobot", null, typeof(QuayRobot)),
        ("createOrgRobot", null, typeof(QuayRobot)),
        ("createUserRobot", null, typeof(QuayRobot)),
        ("regenerateOrgRobotToken", null, typeof(QuayRobot)),
        ("regenerateUserRobotToken", null, typeof(QuayRobot)),
        ("getOrgRobots", "robots", typeof(QuayRobot)),
        ("getUserRobots", "robots", typeof(QuayRobot)),
        ("listOrgLogs", "logs", typeof(QuayLogEntry)),
        ("listUserLogs", "logs", typeof(QuayLogEntry)),
        ("listRepoLogs", "logs", typeof(QuayLogEntry)),
        ("listAllLogs", "logs", typeof(QuayLogEntry)),
        ("getLoggedInUser", null, typeof(QuayUser)),
        ("changeUserDetails", null, typeof(QuayUser)),
        ("getUserInformation", null, typeof(QuayUser)),
        ("listAllUsers", "users", typeof(QuayUser)),
        ("getInstallUser", null, typeof(QuayUser)),
        ("createInstallUser", null, typeof(QuayUser)),
        ("createNewUser", null, typeof(QuayUser)),
        ("sendInstallUserRecoveryEmail", null, typeof(QuayRecoveryEmail)),
        ("requestRecoveryEmail", null, typeof(QuayRecoveryEmail)),
        ("generateUserClientKey", null, typeof(QuayClientKey)),
        ("listUserNotifications", "notifications", typeof(QuayUserNotification)),
        ("getUserNotification", null, typeof(QuayUserNotification)),
        ("updateUserNotification", null, typeof(QuayUserNotification)),
        ("getUserPrivateAllowed", null, typeof(QuayPrivateAllowance)),
        ("getOrganizationPrivateAllowed", null, typeof(QuayPrivateAllowance)),
        ("updateOrganizationTeam", null, typeof(QuayTeam)),
        ("getOrganizationMembers", "members", typeof(QuayOrganizationMember)),
        ("getOrganizationMember", null, typeof(QuayOrganizationMember)),
        ("getOrganizationCollaborators", "collaborators", typeof(QuayOrganizationCollaborator)),
        ("getProxyCacheConfig", null, typeof(QuayProxyCache)),
        ("getOrganizationTeamMembers", "members", typeof(QuayTeamMember)),
        ("updateOrganizationTeamMember", null, typeof(QuayTeamMember)),
        ("inviteTeamMemberEmail", null, typeof(QuayTeamMember)),
        ("acceptOrganizationTeamInvite", null, typeof(QuayTeamInvite)),
        ("getOrganizationTeamPermissions", "permissions", typeof(RepositoryGrant)),
        ("getAggregateUserLogs", "aggregated", typeof(QuayLogSummary)),
        ("getAggregateOrgLogs", "aggregated", typeof(QuayLogSummary)),
        ("getAggregateRepoLogs", "aggregated", typeof(QuayLogSummary)),
        ("listAllAggregateLogs", "aggregated", typeof(QuayLogSummary)),
        ("exportUserLogs", null, typeof(QuayLogExport)),
        ("exportOrgLogs", null, typeof(QuayLogExport)),
        ("exportRepoLogs", null, typeof(QuayLogExport)),
        ("getErrorDescription", null, typeof(QuayErrorDescription)),
        ("getRegistryCapabilities", null, typeof(QuayCapability)),
        ("getSuperUserConfig", null, typeof(QuayConfiguration)),
        ("getRegistrySize", null, typeof(QuayRegistrySize)),
        ("scRegistryStatus", null, typeof(QuayRegistryStatus)),
        ("getGlobalMessages", "messages", typeof(QuayMessage)),
        ("getRepoMirrorConfig", null, typeof(QuayRepositoryMirror)),
        ("getOrgMirrorConfig", null, typeof(QuayOrganizationMirror)),
        ("listOrgMirrorRepositories", "repositories", typeof(QuayOrganizationMirrorRepository)),
        ("verifyOrgMirrorConnection", null, typeof(QuayOrganizationMirrorTest)),
        ("getRepositoryMirrorHealth", null, typeof(QuayMirrorHealth)),
        ("getSuperUserRepositoryMirrorHealth", null, typeof(QuayMirrorHealth)),
        ("listRepoNotifications", "notifications", typeof(QuayNotification)),
        ("listOrgNotifications", "notifications", typeof(QuayNotification)),
        ("listUserNamespaceNotifications", "notifications", typeof(QuayNotification)),
        ("createRepoNotification", null, typeof(QuayNotification)),
        ("createOrgNotification", null, typeof(QuayNotification)),
        ("createUserNamespaceNotification", null, typeof(QuayNotification)),
        ("getRepoNotification", null, typeof(QuayNotification)),
        ("getOrgNotification", null, typeof(QuayNotification)),
        ("getUserNamespaceNotification", null, typeof(QuayNotification)),
        ("listRepoUserPermissions", "permissions", typeof(QuayRepositoryPermission)),
        ("listRepoTeamPermissions", "permissions", typeof(QuayRepositoryPermission)),
        ("getUserPermissions", null, typeof(QuayRepositoryPermission)),
        ("getTeamPermissions", null, typeof(QuayRepositoryPermission)),
        ("getUserTransitivePermission", "permissions", typeof(QuayRepositoryPermission)),
        ("changeUserPermissions", null, typeof(QuayRepositoryPermission)),
        ("changeTeamPermissions", null, typeof(QuayRepositoryPermission)),
        ("getOrganizationPrototypePermissions", "prototypes", typeof(QuayDefaultPermission)),
        ("createOrganizationPrototypePermission", null, typeof(QuayDefaultPermission)),
        ("updateOrganizationPrototypePermission", null, typeof(QuayDefaultPermission)),
        ("checkRepoEmailAuthorized", null, typeof(QuayRepositoryEmail)),
        ("getRepoManifest", null, typeof(QuayManifest)),
        ("listManifestLabels", "labels", typeof(QuayManifestLabel)),
        ("getManifestLabel", null, typeof(QuayManifestLabel)),
        ("getTagPullStatistics", null, typeof(QuayPullStatistic)),
        ("getManifestPullStatistics", null, typeof(QuayPullStatistic)),
        ("getRepoManifestSecurity", "data.Layer.Features[*].Vulnerabilities[*]", typeof(QuayVulnerability)),
        ("getOrganizationApplications", "applications", typeof(QuayApplication)),
        ("getOrganizationApplication", null, typeof(QuayApplication)),
        ("createOrganizationApplication", null, typeof(QuayApplication)),
        ("updateOrganizationApplication", null, typeof(QuayApplication)),
        ("resetOrganizationApplicationClientSecret", null, typeof(QuayApplication)),
        ("listOrganizationApplicationTokens", "tokens", typeof(QuayApplicationToken)),
        ("createOrganizationApplicationToken", null, typeof(QuayApplicationToken)),
        ("listAppTokens", "tokens", typeof(QuayAppToken)),
        ("createAppToken", "token", typeof(QuayAppToken)),
        ("getAppToken", "token", typeof(QuayAppToken)),
        ("getOrgRobotPermissions", "permissions", typeof(RepositoryGrant)),
        ("getUserRobotPermissions", "permissions", typeof(RepositoryGrant)),
        ("getOrgRobotFederation", null, typeof(QuayRobotFederation)),
        ("getUserRobotFederation", null, typeof(QuayRobotFederation)),
        ("createOrgRobotFederation", null, typeof(QuayRobotFederation)),
        ("createUserRobotFederation", null, typeof(QuayRobotFederation)),
        ("federationRobotToken", null, typeof(QuayRobotToken)),
        ("conductSearch", "results", typeof(QuaySearchResult)),
        ("conductRepoSearch", "results", typeof(QuaySearchResult)),
        ("listPlans", "plans", typeof(QuayPlan)),
        ("getUserSubscription", null, typeof(QuaySubscription)),
        ("getOrgSubscription", null, typeof(QuaySubscription)),
        ("userInitialize", null, typeof(QuayFirstUser)),
        ("listUserAuthorizations", "authorizations", typeof(QuayAuthorization)),
        ("getUserAuthorization", null, typeof(QuayAuthorization)),
        ("listAssignedAuthorizations", "authorizations", typeof(QuayAuthorization)),
        ("getMatchingEntities", "results", typeof(QuayEntity)),
        ("listOrganizationQuota", null, typeof(QuayQuota)),
        ("listUserQuota", null, typeof(QuayQuota)),
        ("listOrganizationQuotaSuperUser", null, typeof(QuayQuota)),
        ("listUserQuotaSuperUser", null, typeof(QuayQuota)),
        ("getOrganizationQuota", null, typeof(QuayQuota)),
        ("getUserQuota", null, typeof(QuayQuota)),
        ("changeOrganizationQuota", null, typeof(QuayQuota)),
        ("changeOrganizationQuotaSuperUser", null, typeof(QuayQuota)),
        ("changeUserQuotaSuperUser", null, typeof(QuayQuota)),
        ("changeOrganizationQuotaLimit", null, typeof(QuayQuota)),
        ("getUserQuotaLimit", null, typeof(QuayQuota)),
        ("listOrganizationQuotaLimit", null, typeof(QuayQuotaLimit)),
        ("listUserQuotaLimit", null, typeof(QuayQuotaLimit)),
        ("getOrganizationQuotaLimit", null, typeof(QuayQuotaLimit)),
        ("listServiceKeys", "keys", typeof(QuayServiceKey)),
        ("getServiceKey", null, typeof(QuayServiceKey)),
        ("createServiceKey", null, typeof(QuayServiceKey)),
        ("updateServiceKey", null, typeof(QuayServiceKey)),
        ("listOrganizationAutoPrunePolicies", "policies", typeof(QuayAutoPrunePolicy)),
        ("getOrganizationAutoPrunePolicy", null, typeof(QuayAutoPrunePolicy)),
        ("listRepositoryAutoPrunePolicies", "policies", typeof(QuayAutoPrunePolicy)),
        ("getRepositoryAutoPrunePolicy", null, typeof(QuayAutoPrunePolicy)),
        ("listUserAutoPrunePolicies", "policies", typeof(QuayAutoPrunePolicy)),
        ("getUserAutoPrunePolicy", null, typeof(QuayAutoPrunePolicy)),
        ("listOrgImmutabilityPolicies", "policies", typeof(QuayImmutabilityPolicy)),
        ("getOrgImmutabilityPolicy", null, typeof(QuayImmutabilityPolicy)),
        ("listRepositoryImmutabilityPolicies", "policies", typeof(QuayImmutabilityPolicy)),
        ("getRepositoryImmutabilityPolicy", null, typeof(QuayImmutabilityPolicy)),
        ("getRepoBuilds", "builds", typeof(QuayBuild)),
        ("listTriggerRecentBuilds", "builds", typeof(QuayBuild)),
        ("getRepoBuild", null, typeof(QuayBuild)),
        ("getRepoBuildStatus", null, typeof(QuayBuild)),
        ("getRepoBuildSuperUser", null, typeof(QuayBuild)),
        ("getRepoBuildStatusSuperUser", null, typeof(QuayBuild)),
        ("requestRepoBuild", null, typeof(QuayBuild)),
        ("manuallyStartBuildTrigger", null, typeof(QuayBuild)),
        ("getRepoBuildLogs", "logs", typeof(QuayBuildLogEntry)),
        ("getRepoBuildLogsSuperUser", "logs", typeof(QuayBuildLogEntry)),
        ("getRepoBuildLogsArchiveSuperUser", "logs", typeof(QuayBuildLogEntry)),
        ("listBuildTriggers", "triggers", typeof(QuayBuildTrigger)),
        ("getBuildTrigger", null, typeof(QuayBuildTrigger)),
        ("activateBuildTrigger", null, typeof(QuayBuildTrigger)),
        ("updateBuildTrigger", null, typeof(QuayBuildTrigger)),
        ("analyzeBuildTrigger", null, typeof(QuayBuildTriggerTest)),
    ];

    // Fields without a property, and why: quotas have their own cmdlets; external logins and prompts belong to the
    // registry's web pages, and so do the avatars in a log; whether a team is new is no property of the team;
    // a quota's limit is its limit_bytes as a text; the credentials of a build trigger are separate properties, since one
    // of them is a secret.
    private static readonly HashSet<string> NoProperty =
    [
        "quotas is additional", "logins is additional", "prompts is additional", "new_team is additional",
        "limit is additional", "config[credentials] is lost", "trigger.config[credentials] is lost", "approval.approver.quotas is additional",
        "performer.avatar is lost", "namespace.avatar is lost",

        // These are in the property Token.
        "config[flow_api_token] is lost", "config[notification_token] is lost",

        // In the property Url.
        "config[url] is lost",

        // Only the host of an address that may itself grant access.
        "metadata[] is \"https://hooks.example.com/export\" and became https://hooks.example.com/*****",
        "metadata[] is \"http://169.254.169.254/x\" and became http://169.254.169.254/*****",
    ];

    public static TheoryData<string> Successes =>
        [.. Recordings.All.Where(exchange => exchange.Status < 300 && Array.Exists(Answers, answer => answer.Operation == exchange.Operation)).Select(exchange => exchange.Id)];

    [Theory]
    [MemberData(nameof(Successes))]
    public void No_field_of_the_response_is_lost(string id)
    {
        Exchange exchange = Recordings.Get(id);
        (_, string? list, Type model) = Answers.Single(answer => answer.Operation == exchange.Operation);
        // The response may refer to an archived log instead.
        IEnumerable<JToken> found = list is null ? [exchange.Json!] : exchange.Json!.SelectTokens(list);
        IEnumerable<JToken> things = found.SelectMany(part => part is JArray || (list is not null && IsMap(part)) ? part.Values<JToken>().Select(Value) : [part]);

        IEnumerable<string> differences = things.OfType<JObject>().SelectMany(json => ModelFields.Differences(json, Read(json, model))).Distinct();

        Assert.Equal([], differences.Except(NoProperty));
    }

    [Fact]
    public void There_are_recordings_of_every_model() =>
        Assert.All(Answers, answer => Assert.Contains(Recordings.All, exchange => exchange.Operation == answer.Operation && exchange.Status < 300));

    private static bool IsMap(JToken part) => part is JObject map && map.Properties().All(member => member.Value is JObject);

    private static JToken Value(JToken? member) => member is JProperty property ? property.Value : member!;

    private static object Read(JObject json, Type model)
    {
        using JsonTextReader reader = QuayJson.Open(new MemoryStream(Encoding.UTF8.GetBytes(json.ToString(Formatting.None))));
        return QuayJson.Serializer.Deserialize(reader, model)!;
    }
}
