using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>How the registry shows a user: to themselves, to superusers, to everybody.</summary>
internal static class UserView
{
    public static void Write(Utf8JsonWriter json, ApiCall call, User user, bool withOrganizations = true)
    {
        Identity identity = call.Identity;
        bool isMe = ReferenceEquals(identity.User, user);
        json.WriteBoolean("anonymous", false);
        json.WriteString("username", user.Name);
        user.Avatar.Write(json, "user");
        if (isMe && identity.Has(Scopes.UserAdmin))
        {
            WritePrivate(json, user);
        }

        if (isMe && withOrganizations && identity.Has(Scopes.UserRead))
        {
            WriteOrganizations(json, call, user);
        }

        if (identity.IsSuperuser)
        {
            json.WriteBoolean("super_user", isMe);
        }
        else if (isMe && identity.SeesEverything)
        {
            json.WriteBoolean("global_readonly_super_user", true);
        }
    }

    /// <summary>What superusers see in the list of users.</summary>
    public static void WriteForSuperuser(Utf8JsonWriter json, User user)
    {
        json.WriteString("kind", "user");
        json.WriteString("name", user.Name);
        json.WriteString("username", user.Name);
        json.WriteString("email", user.Email);
        json.WriteBoolean("verified", user.Verified);
        user.Avatar.Write(json, "user");
        json.WriteBoolean("super_user", user.IsSuperuser);
        json.WriteBoolean("global_readonly_super_user", user.IsGlobalReadonlySuperuser);
        json.WriteBoolean("enabled", user.Enabled);
        user.WriteQuotas(json);
    }

    private static void WritePrivate(Utf8JsonWriter json, User user)
    {
        json.WriteBoolean("can_create_repo", true);
        json.WriteBoolean("is_me", true);
        json.WriteBoolean("verified", user.Verified);
        json.WriteString("email", user.Email);
        json.WriteStartArray("logins");
        json.WriteEndArray();
        json.WriteBoolean("invoice_email", user.InvoiceEmail);
        json.WriteString("invoice_email_address", user.InvoiceEmailAddress);
        json.WriteBoolean("preferred_namespace", user.PreferredNamespace);
        json.WriteNumber("tag_expiration_s", user.TagExpirationSeconds);
        json.WriteStartArray("prompts");
        json.WriteEndArray();
        json.WriteString("company", user.Company);
        json.WriteString("family_name", user.FamilyName);
        json.WriteString("given_name", user.GivenName);
        json.WriteString("location", user.Location);
        json.WriteBoolean("is_free_account", user.IsFreeAccount);
        json.WriteBoolean("has_password_set", user.Password is not null);
        user.WriteQuotas(json);
    }

    private static void WriteOrganizations(Utf8JsonWriter json, ApiCall call, User user)
    {
        json.WriteStartArray("organizations");
        foreach (Organization organization in call.State.Organizations.Where(organization => organization.HasMember(user.Name)))
        {
            json.WriteStartObject();
            json.WriteString("name", organization.Name);
            organization.Avatar.Write(json, "org");
            json.WriteBoolean("can_create_repo", organization.HasRole(user.Name, "creator"));
            json.WriteBoolean("public", false);
            json.WriteBoolean("is_org_admin", organization.HasRole(user.Name, "admin"));
            json.WriteBoolean("preferred_namespace", !organization.IsFreeAccount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
