using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Connection;

/// <summary>Sessions of the web interface: signing in, entering the password again, signing out.</summary>
internal static class SessionArea
{
    internal const string InvalidCredentials = "Invalid Username or Password";

    public static void Register(OperationTable operations)
    {
        operations.Serve("signinUser", Access.Anyone, SigninUser);
        operations.Serve("verifyUser", Access.UserAdmin, VerifyUser);
        operations.Serve("logout", Access.Anyone, Logout);
    }

    private static Answer SigninUser(ApiCall call)
    {
        User? user = call.State.FindUser(call.Text("username"));
        if (user is not null && call.Now < user.LockedUntil)
        {
            return TooManyAttempts().With("Retry-After", "0");
        }

        if (!PasswordFits(call, user, "password"))
        {
            return Refuse(InvalidCredentials);
        }

        if (!user!.Enabled)
        {
            return Refuse("This user has been disabled. Please contact your administrator.");
        }

        if (call.Identity.Session is not WebSession session)
        {
            session = new WebSession();
            call.State.Sessions.Add(session.Id, session);
        }

        session.User = user;
        session.LoginTime = call.Now;
        session.CsrfToken = Secrets.CsrfToken();
        call.Identity = new Identity(user, Scopes.All, null, session);
        call.Log("login_success", user, null, ("type", "quayauth"), ("useragent", ""));
        return Answer.Success().With("X-Next-CSRF-Token", session.CsrfToken);
    }

    private static Answer VerifyUser(ApiCall call)
    {
        if (call.Now < call.User.LockedUntil)
        {
            return TooManyAttempts();
        }

        if (!PasswordFits(call, call.User, "password"))
        {
            return Answer.Json(403, new NamedMembers { ["message"] = InvalidCredentials, ["invalidCredentials"] = true });
        }

        if (call.Identity.Session is not WebSession session)
        {
            return Answer.Success();
        }

        session.LoginTime = call.Now;
        session.CsrfToken = Secrets.CsrfToken();
        return Answer.Success().With("X-Next-CSRF-Token", session.CsrfToken);
    }

    private static Answer Logout(ApiCall call)
    {
        if (call.Identity.User is User user)
        {
            call.Log("logout_success", user);
        }

        if (call.Identity.Session is WebSession session)
        {
            session.User = null;
        }

        return Answer.Success();
    }

    // After a wrong password Quay refuses every attempt for a while, also one with the right password.
    internal static bool PasswordFits(ApiCall call, User? user, string property)
    {
        if (user?.Password is not null && user.Password == call.Text(property))
        {
            return true;
        }

        user?.LockedUntil = call.Now + call.Options.LoginLockout;
        return false;
    }

    internal static Answer TooManyAttempts() =>
        Answer.Html(429, "Too many login attempts. \nPlease reset your Quay password and try again.");

    private static Answer Refuse(string message) =>
        Answer.Json(403, new NamedMembers { ["needsEmailVerification"] = false, ["invalidCredentials"] = true, ["message"] = message });
}
