using System;
using System.Linq;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>The properties of the subject of a log entry, by the metadata of each kind.</summary>
public class LogSubjectTests
{
    private static readonly string[] Names = ["Organization", "Repository", "Tag", "ManifestDigest", "Team", "Robot", "User", "Application", "Reference"];

    public static TheoryData<string, string, string, string> OfOrganization => new()
    {
        { "create_repo", """{"repo": "app", "namespace": "acme"}""", "acme/app", "Organization acme; Repository acme/app" },
        { "create_repo", """{"repo": "tools/builder", "namespace": "acme"}""", "acme/tools/builder", "Organization acme; Repository acme/tools/builder" },
        { "change_repo_permission", """{"username": "acme+bot23", "repo": "app", "namespace": "acme", "role": "read"}""", "acme/app acme+bot23", "Organization acme; Repository acme/app; Robot acme+bot23" },
        { "change_repo_permission", """{"username": "alice", "repo": "app", "namespace": "acme", "role": "read"}""", "acme/app alice", "Organization acme; Repository acme/app; User alice" },
        { "change_repo_permission", """{"team": "devs", "repo": "app", "role": "read"}""", "acme/app devs", "Organization acme; Repository acme/app; Team devs" },
        { "delete_repo_permission", """{"username": "boss", "repo": "app", "namespace": "acme"}""", "acme/app", "Organization acme; Repository acme/app; User boss" },
        { "push_repo", """{"repo": "app", "namespace": "acme", "tag": "v1", "username": "acme+ci", "is_robot": true}""", "acme/app:v1", "Organization acme; Repository acme/app; Tag v1" },
        { "pull_repo", """{"repo": "app", "namespace": "acme", "manifest_digest": "sha256:12", "username": "carol", "app_specific_token_title": "laptop"}""", "acme/app", "Organization acme; Repository acme/app; ManifestDigest sha256:12" },
        { "pull_repo", """{"repo": "app", "namespace": "acme", "token": "deploy", "token_code": "x"}""", "acme/app", "Organization acme; Repository acme/app" },
        { "push_repo", """{"repo": "app", "namespace": "acme", "release": "1.0"}""", "acme/app:1.0", "Organization acme; Repository acme/app; Tag 1.0" },
        { "create_tag", """{"username": "carol", "repo": "app", "namespace": "acme", "tag": "v1", "manifest_digest": "sha256:12"}""", "acme/app:v1", "Organization acme; Repository acme/app; Tag v1; ManifestDigest sha256:12" },
        { "move_tag", """{"username": "carol", "repo": "app", "namespace": "acme", "tag": "v1", "manifest_digest": "sha256:12"}""", "acme/app:v1", "Organization acme; Repository acme/app; Tag v1; ManifestDigest sha256:12" },
        { "revert_tag", """{"username": "carol", "repo": "app", "namespace": "acme", "tag": "v1", "manifest_digest": "sha256:12"}""", "acme/app:v1", "Organization acme; Repository acme/app; Tag v1; ManifestDigest sha256:12" },
        { "permanently_delete_tag", """{"username": "carol", "repo": "app", "namespace": "acme", "tag": "v1", "manifest_digest": "sha256:12"}""", "acme/app:v1", "Organization acme; Repository acme/app; Tag v1; ManifestDigest sha256:12" },
        { "delete_tag", """{"repo": "app", "namespace": "acme", "tag": "v1", "digest": "sha256:12", "username": "carol"}""", "acme/app:v1", "Organization acme; Repository acme/app; Tag v1; ManifestDigest sha256:12" },
        { "change_tag_expiration", """{"repo": "app", "namespace": "acme", "tag": "v1"}""", "acme/app:v1", "Organization acme; Repository acme/app; Tag v1" },
        { "change_tag_immutability", """{"repo": "app", "namespace": "acme", "tag": "v1"}""", "acme/app:v1", "Organization acme; Repository acme/app; Tag v1" },
        { "autoprune_tag_delete", """{"repo": "app", "namespace": "acme", "tag": "v1"}""", "acme/app:v1", "Organization acme; Repository acme/app; Tag v1" },
        { "tag_made_immutable_by_policy", """{"repo": "app", "namespace": "acme", "tag": "v1"}""", "acme/app:v1", "Organization acme; Repository acme/app; Tag v1" },
        { "manifest_label_add", """{"id": "x", "key": "team", "value": "a", "manifest_digest": "sha256:12", "namespace": "acme", "repo": "app"}""", "acme/app", "Organization acme; Repository acme/app; ManifestDigest sha256:12; Reference team" },
        { "add_repo_notification", """{"repo": "app", "namespace": "acme", "notification_id": "n1", "event": "repo_push", "method": "email"}""", "acme/app", "Organization acme; Repository acme/app; Reference n1" },
        { "create_namespace_notification", """{"namespace": "acme", "notification_id": "n1", "event": "quota_error", "method": "email"}""", "acme n1", "Organization acme; Reference n1" },
        { "cancel_build", """{"build_uuid": "b1"}""", "acme b1", "Organization acme; Reference b1" },
        { "build_dockerfile", """{"build_id": "b1", "repo": "app", "namespace": "acme", "trigger_id": "t1", "manual_user": "carol"}""", "acme/app", "Organization acme; Repository acme/app; Reference b1" },
        { "setup_repo_trigger", """{"repo": "app", "namespace": "acme", "trigger_id": "t1", "service": "github", "pull_robot": "acme+ci"}""", "acme/app", "Organization acme; Repository acme/app; Reference t1" },
        { "delete_repo_trigger", """{"repo": "app", "trigger_id": "t1", "service": "github"}""", "acme/app", "Organization acme; Repository acme/app; Reference t1" },
        { "delete_repository_autoprune_policy", """{"policy_uuid": "p1", "namespace": "acme", "repo": "app"}""", "acme/app", "Organization acme; Repository acme/app; Reference p1" },
        { "delete_namespace_autoprune_policy", """{"policy_uuid": "p1", "namespace": "acme"}""", "acme p1", "Organization acme; Reference p1" },
        { "create_namespace_autoprune_policy", """{"method": "creation_date", "value": "7d", "namespace": "acme"}""", "acme", "Organization acme" },
        { "create_immutability_policy", """{"namespace": "acme", "repo": "app", "tag_pattern": "x"}""", "acme/app", "Organization acme; Repository acme/app" },
        { "tags_made_immutable_by_policy", """{"namespace": "acme", "repo": "app", "tag_pattern": "x", "count": 3}""", "acme/app", "Organization acme; Repository acme/app" },
        { "create_robot", """{"robot": "ci", "description": null}""", "acme+ci", "Organization acme; Robot acme+ci" },
        { "regenerate_robot_token", """{"robot": "ci"}""", "acme+ci", "Organization acme; Robot acme+ci" },
        { "delete_robot_federation", """{"robot": "acme+ci"}""", "acme+ci", "Organization acme; Robot acme+ci" },
        { "federated_robot_token_exchange", """{"subject": "s", "issuer": "i", "robot": "acme+ci"}""", "acme+ci", "Organization acme; Robot acme+ci" },
        { "create_prototype_permission", """{"prototypeid": "d1", "username": "boss", "activating_username": null, "role": "read", "delegate_user": "alice"}""", "acme alice", "Organization acme; User alice; Reference d1" },
        { "modify_prototype_permission", """{"prototypeid": "d1", "username": "boss", "role": "read", "delegate_team": "devs"}""", "acme devs", "Organization acme; Team devs; Reference d1" },
        { "delete_prototype_permission", """{"prototypeid": "d1", "username": "boss", "role": "read", "delegate_user": "acme+ci"}""", "acme+ci", "Organization acme; Robot acme+ci; Reference d1" },
        { "org_create_team", """{"team": "devs"}""", "acme devs", "Organization acme; Team devs" },
        { "org_delete_team", """{"team": "devs"}""", "acme devs", "Organization acme; Team devs" },
        { "org_set_team_role", """{"team": "devs"}""", "acme devs", "Organization acme; Team devs" },
        { "org_set_team_description", """{"team": "devs"}""", "acme devs", "Organization acme; Team devs" },
        { "enable_team_sync", """{"team": "devs"}""", "acme devs", "Organization acme; Team devs" },
        { "disable_team_sync", """{"team": "devs"}""", "acme devs", "Organization acme; Team devs" },
        { "org_add_team_member", """{"member": "alice", "team": "devs"}""", "acme devs alice", "Organization acme; Team devs; User alice" },
        { "org_remove_team_member", """{"member": "acme+ci", "team": "devs"}""", "acme+ci devs", "Organization acme; Team devs; Robot acme+ci" },
        { "org_invite_team_member", """{"user": "alice", "member": "alice", "team": "devs"}""", "acme devs alice", "Organization acme; Team devs; User alice" },
        { "org_invite_team_member", """{"email": "new@example.com", "team": "devs"}""", "acme devs", "Organization acme; Team devs; Reference new@example.com" },
        { "org_team_member_invite_accepted", """{"member": "alice", "team": "devs", "inviter": "boss"}""", "acme devs alice", "Organization acme; Team devs; User alice" },
        { "org_create", """{"email": "a@example.com", "namespace": "acme"}""", "acme", "Organization acme" },
        { "org_change_email", """{"email": "a@example.com", "namespace": "acme", "old_email": "b@example.com"}""", "acme", "Organization acme" },
        { "org_change_name", """{"old_name": "acme", "new_name": "acme2", "superuser": "boss"}""", "acme", "Organization acme" },
        { "org_create_quota", """{"namespace": "acme", "limit_bytes": 5, "limit": "5"}""", "acme", "Organization acme" },
        { "org_delete_quota", """{"namespace": "acme", "quota_id": 7, "limit_bytes": 5}""", "acme 7", "Organization acme; Reference 7" },
        { "org_delete_quota_limit", """{"namespace": "acme", "limit_id": 8, "type": "Warning"}""", "acme 8", "Organization acme; Reference 8" },
        { "org_mirror_enabled", """{"external_registry_url": "https://quay.example.com", "external_namespace": "x", "robot_username": "acme+ci"}""", "acme https://quay.example.com", "Organization acme; Reference https://quay.example.com" },
        { "org_mirror_disabled", """{"external_reference": "quay.example.com/x"}""", "acme quay.example.com/x", "Organization acme; Reference quay.example.com/x" },
        { "repo_mirror_sync_failed", """{"verb": "end", "namespace": "acme", "repo": "app", "message": "m", "tag": null, "tags": "v1, v2"}""", "acme/app", "Organization acme; Repository acme/app" },
        { "repo_mirror_sync_tag_success", """{"verb": "finish", "namespace": "acme", "repo": "app", "tag": "v1"}""", "acme/app:v1", "Organization acme; Repository acme/app; Tag v1" },
        { "repo_mirror_config_changed", """{"changed": "is_enabled", "to": true, "repo": "app", "namespace": "acme"}""", "acme/app", "Organization acme; Repository acme/app" },
        { "create_proxy_cache_config", """{"upstream_registry": "docker.io"}""", "acme docker.io", "Organization acme; Reference docker.io" },
        { "create_application", """{"name": "Web app", "application_name": "Web app", "client_id": "C1"}""", "acme Web app", "Organization acme; Application Web app" },
        { "reset_application_client_secret", """{"application_name": "Web app", "client_id": "C1"}""", "acme Web app", "Organization acme; Application Web app" },
        { "oauth_token_assigned", """{"assigning_user": "boss", "assigned_user": "reader", "application": "Web app", "client_id": "C1"}""", "acme reader Web app", "Organization acme; User reader; Application Web app" },
        { "create_oauth_api_token", """{"oauth_token_uuid": "o1", "application_name": "Web app", "client_id": "C1"}""", "acme Web app", "Organization acme; Application Web app; Reference o1" },
        { "export_logs_success", """{"date/time": 1795256471, "export_id": "e1", "email": "ops@example.com", "repo": "app"}""", "acme/app", "Organization acme; Repository acme/app; Reference e1" },
        { "export_logs_failure", """{"date/time": 1795256471, "error": "invalid request", "email": "ops@example.com"}""", "acme", "Organization acme" },
        { "add_repo_accesstoken", """{"repo": "app", "namespace": "acme", "token": "deploy"}""", "acme/app", "Organization acme; Repository acme/app; Reference deploy" },
        { "a_newer_kind", """{"namespace": "acme", "repo": "app", "username": "alice"}""", "acme/app alice", "Organization acme; Repository acme/app; User alice" },
        { "a_newer_kind", """{}""", "acme", "Organization acme" },
    };

    public static TheoryData<string, string, string, string> OfUser => new()
    {
        { "user_change_email", """{"email": "a@example.com", "old_email": "b@example.com"}""", "alice", "User alice" },
        { "user_change_metadata", """{"company": "x"}""", "alice", "User alice" },
        { "user_create", """{"email": "a@example.com", "username": "alice", "superuser": "boss"}""", "alice", "User alice" },
        { "user_disable", """{"username": "alice", "superuser": "boss"}""", "alice", "User alice" },
        { "user_change_name", """{"old_username": "al"}""", "alice", "User alice" },
        { "account_change_password", """{}""", "alice", "User alice" },
        { "login_success", """{"type": "quayauth", "useragent": ""}""", "alice", "" },
        { "login_failure", """{"type": "v2auth", "kind": "robot", "robot": "alice+ci", "username": "alice+ci", "message": "no"}""", "alice+ci", "Robot alice+ci" },
        { "create_app_specific_token", """{"app_specific_token_title": "laptop", "app_specific_token": "u1"}""", "alice laptop", "Reference laptop" },
        { "create_robot", """{"robot": "ci"}""", "alice+ci", "Robot alice+ci" },
        { "create_repo", """{"repo": "mine", "namespace": "alice"}""", "alice/mine", "Repository alice/mine" },
        { "take_ownership", """{"entity_id": 3, "namespace": "lost", "was_user": false, "superuser": "alice"}""", "lost", "" },
    };

    [Theory]
    [MemberData(nameof(OfOrganization))]
    public void An_entry_of_the_registrys_log_names_its_subject(string kind, string metadata, string about, string properties)
    {
        QuayLogEntry entry = Entry(kind, metadata, "org", "acme");

        Assert.Equal((about, properties), (entry.About, Properties(entry)));
    }

    [Theory]
    [MemberData(nameof(OfUser))]
    public void An_entry_of_a_user_names_its_subject(string kind, string metadata, string about, string properties)
    {
        QuayLogEntry entry = Entry(kind, metadata, "user", "alice");

        Assert.Equal((about, properties), (entry.About, Properties(entry)));
    }

    [Theory]
    [MemberData(nameof(OfOrganization))]
    public void An_entry_of_the_log_of_an_organization_has_the_same_properties(string kind, string metadata, string about, string properties)
    {
        QuayLogEntry entry = Entry(kind, metadata, null, null);
        entry.Scope = LogScope.OfOrganization("acme");

        Assert.Equal(properties, Properties(entry));
        // About leaves out the organization, unless it is part of another name.
        Assert.Contains(entry.About, new[] { about, about == "acme" ? string.Empty : about.Replace("acme ", string.Empty, StringComparison.Ordinal) });
    }

    [Fact]
    public void An_entry_of_the_log_of_a_repository_has_the_repository()
    {
        QuayLogEntry entry = Entry("manifest_label_add", """{"key": "team", "manifest_digest": "sha256:12"}""", null, null);
        entry.Scope = LogScope.OfRepository(RepositoryName.Parse("acme/app"));

        Assert.Equal(("acme/app", "Repository acme/app; ManifestDigest sha256:12; Reference team"), (entry.About, Properties(entry)));
    }

    [Theory]
    [InlineData("alice", "alice/mine", "alice/mine")]
    [InlineData(null, "mine", null)]
    public void An_entry_of_the_log_of_the_user_has_full_names_if_the_user_is_known(string? user, string about, string? repository)
    {
        QuayLogEntry entry = Entry("delete_repo_trigger", """{"repo": "mine"}""", null, null);
        entry.Scope = LogScope.OfCurrentUser(user);

        Assert.Equal((about, repository), (entry.About, entry.Repository));
    }

    [Fact]
    public void An_entry_of_a_deleted_organization_has_its_former_name()
    {
        QuayLogEntry entry = Entry("create_repo", """{"repo": "app", "namespace": "acme"}""", "org", "d0aaed5e-7ddd-4213-a97f-e53065e63640");

        Assert.Equal(("acme/app", "Organization acme; Repository acme/app"), (entry.About, Properties(entry)));
    }

    [Fact]
    public void An_entry_without_metadata_is_about_nothing()
    {
        var entry = Reading.Read<QuayLogEntry>("""{"kind": "logout_success"}""");

        Assert.Equal((string.Empty, string.Empty), (entry.About, Properties(entry)));
    }

    private static QuayLogEntry Entry(string kind, string metadata, string? ownerKind, string? owner)
    {
        string space = owner is null ? "null" : $$"""{"kind": "{{ownerKind}}", "name": "{{owner}}"}""";
        return Reading.Read<QuayLogEntry>($$"""{"kind": "{{kind}}", "metadata": {{metadata}}, "performer": {"kind": "user", "name": "boss"}, "namespace": {{space}}}""");
    }

    private static string Properties(QuayLogEntry entry) => string.Join("; ", Names
        .Select(name => (Name: name, Value: typeof(QuayLogEntry).GetProperty(name)!.GetValue(entry)))
        .Where(property => property.Value is not null)
        .Select(property => $"{property.Name} {property.Value}"));
}
