using System;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>The signed-in user, and the public information about users.</summary>
internal static class UsersArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("getLoggedInUser", Access.UserRead, GetLoggedInUser);
        operations.Serve("changeUserDetails", new Handler(Access.UserAdmin, ChangeUserDetails) { FreshLogin = true });
        operations.Serve("getUserInformation", Access.Anyone, GetUserInformation);
        AccountHandlers.Register(operations);
        UserNotificationHandlers.Register(operations);
        PrivateAllowanceHandlers.Register(operations);
        StarHandlers.Register(operations);
    }

    private static Answer GetLoggedInUser(ApiCall call) => Answer.Ok(UserView.Show(call, call.User));

    private static Answer GetUserInformation(ApiCall call) => call.State.FindUser(call.Route("username")) is User user
        ? Answer.Ok(UserView.Show(call, user))
        : Answer.UrlNotFound();

    private static Answer ChangeUserDetails(ApiCall call)
    {
        User user = call.User;
        bool renamed = false;
        if (call.Text("password") is string password)
        {
            if (!Names.IsPassword(password))
            {
                return call.Invalid(Names.PasswordRule);
            }

            user.Password = password;
            call.Log("account_change_password", user);
        }

        if (call.Text("email") is string email && email != user.Email && call.State.Users.Any(other => other.Email == email))
        {
            return call.Invalid("E-mail address already used");
        }

        if (call.Text("username") is string name && name != user.Name)
        {
            if (call.State.Accounts.ContainsKey(name))
            {
                return call.Invalid("Username is already in use");
            }

            if (!Names.IsNamespace(name))
            {
                return call.Invalid($"Invalid username {name}: {Names.NamespaceRule}");
            }

            call.State.Rename(user, name);
            renamed = true;
        }

        if (call.WholeNumber("tag_expiration_s") is long seconds)
        {
            if (!Names.IsTagExpiration(seconds))
            {
                return Answer.Message(400, "Invalid tag expiration option");
            }

            user.TagExpirationSeconds = seconds;
        }

        user.InvoiceEmail = call.Flag("invoice_email") ?? user.InvoiceEmail;
        Assign(call, "invoice_email_address", value => user.InvoiceEmailAddress = value);
        Assign(call, "company", value => user.Company = value);
        Assign(call, "family_name", value => user.FamilyName = value);
        Assign(call, "given_name", value => user.GivenName = value);
        Assign(call, "location", value => user.Location = value);
        if (call.Member("company") is not null || call.Member("location") is not null)
        {
            call.Log("user_change_metadata", user, null, ("company", user.Company));
        }

        // After a change of name Quay checks the permission to see the organizations with the new name, which the identity
        // of the request does not have yet.
        return Answer.Ok(UserView.Show(call, user, withOrganizations: !renamed));
    }

    private static void Assign(ApiCall call, string property, Action<string?> set)
    {
        if (call.Member(property) is not null)
        {
            set(call.Text(property));
        }
    }
}
