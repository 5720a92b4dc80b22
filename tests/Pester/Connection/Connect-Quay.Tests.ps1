BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Connect-Quay' {
    BeforeAll {
        $script:endpoint = (Open-SharedRegistry).Endpoint
        $PSDefaultParameterValues = @{ 'Connect-Quay:InformationAction' = 'Ignore' }
    }

    BeforeEach {
        Reset-TestConnection
        Disconnect-Quay
        $script:token = Get-TestToken
    }

    AfterEach {
        $env:QUAY_ENDPOINT = $null
        $env:QUAY_TOKEN = $null
    }

    It 'connects with a token and writes nothing' {
        Connect-Quay $endpoint -Token (ConvertTo-TestSecret $token) | Should -BeNullOrEmpty
        $session = Get-QuaySession
        $session.User | Should -Be 'admin'
        $session.Endpoint | Should -Be "$endpoint/"
        $session.Authentication | Should -Be 'Token'
    }

    It 'says who is connected, to the host alone' {
        $said = Connect-Quay $endpoint $token -InformationAction Continue 6>&1
        $said | Should -BeOfType [System.Management.Automation.InformationRecord]
        $said.Tags | Should -Contain 'PSHOST'
        "$said" | Should -Be "Connected to $endpoint/ as admin."
    }

    It 'takes address and token from the environment' {
        $env:QUAY_ENDPOINT = $endpoint
        $env:QUAY_TOKEN = "$token "
        Connect-Quay
        (Get-QuaySession).User | Should -Be 'admin'
    }

    It 'prefers what is given to the environment' {
        $env:QUAY_ENDPOINT = 'https://registry.invalid'
        $env:QUAY_TOKEN = 'wrong'
        Connect-Quay $endpoint $token
        (Get-QuaySession).User | Should -Be 'admin'
    }

    It 'takes the token as <Form>' -ForEach @(
        @{ Form = 'text'; Make = { param($text) $text } }
        @{ Form = 'a protected string'; Make = { param($text) , (ConvertTo-TestSecret $text) } }
        @{ Form = 'a credential'; Make = { param($text) New-TestCredential -User anybody -Text $text } }
        @{ Form = 'what a vault returns'; Make = { param($text) [pscustomobject]@{ Name = 'quay'; SecretValue = ConvertTo-TestSecret $text } } }
    ) {
        Connect-Quay $endpoint -Token (& $Make $token)
        (Get-QuaySession).User | Should -Be 'admin'
    }

    It 'takes the address with the path of the API' {
        Connect-Quay "$endpoint/api/v1" $token
        (Get-QuayOrganization).Count | Should -Be 2
    }

    It 'signs in with user name and password' {
        Connect-Quay $endpoint -Credential (New-TestCredential -User alice -Text password)
        $session = Get-QuaySession
        $session.User | Should -Be 'alice'
        $session.Authentication | Should -Be 'Password'
        New-QuayRobot mine | Should -Not -BeNullOrEmpty
        (Get-RegistryRequest).hasAuthorization | Should -Not -Contain $true
    }

    It 'gives the password again where the registry wants a fresh login' {
        Connect-Quay $endpoint -Credential (New-TestCredential -User admin -Text password)
        $null = Invoke-RegistryControl 'Post expire-fresh-logins'
        (Get-QuayOrganization -Superuser).Count | Should -Be 3
        (Get-RegistryRequest).operationId | Should -Contain 'verifyUser'
    }

    It 'connects with a token that may not tell whose it is' {
        Connect-Quay $endpoint (Get-TestToken readonly)
        (Get-QuaySession).User | Should -BeNullOrEmpty
        (Get-QuayTag acme/web).Name | Should -Be 'latest'
    }

    It 'leaves the old session alone when it is refused' {
        Connect-TestRegistry
        Assert-QuayError { Connect-Quay $endpoint wrong } -Id QuayUnauthenticated -Category AuthenticationError -Target $endpoint -Message '*Connect-Quay*'
        Assert-QuayError { Connect-Quay $endpoint (Get-TestToken expired) } -Id QuayUnauthenticated -Category AuthenticationError
        Assert-QuayError { Connect-Quay $endpoint -Credential (New-TestCredential -User alice -Text wrong) } -Id QuayUnauthenticated -Category AuthenticationError
        (Get-QuaySession).User | Should -Be 'admin'
        (Get-QuayOrganization).Count | Should -Be 2
    }

    It 'ends a script that cannot connect, whatever its preference' {
        { Connect-Quay $endpoint wrong -ErrorAction SilentlyContinue } | Should -Throw -ErrorId 'QuayUnauthenticated,*'
    }

    It 'says what is missing' {
        Assert-QuayError { Connect-Quay -Token $token } -Id QuayInvalidInput -Category InvalidArgument -Message '*QUAY_ENDPOINT*'
        Assert-QuayError { Connect-Quay $endpoint } -Id QuayInvalidInput -Category InvalidArgument -Message '*QUAY_TOKEN*'
    }

    It 'says so where the variable that the token should come from is not set' {
        { Connect-Quay registry.example.com -Token $env:QUAYPS_NO_SUCH_VARIABLE } | Should -Throw '*There is no value. Is the variable set*'
    }

    It 'refuses <Address>' -ForEach @(
        @{ Address = 'ftp://registry.invalid' }
        @{ Address = 'not an address' }
        @{ Address = 'https://user:secret@registry.invalid' }
        @{ Address = 'http://registry.invalid' }
    ) {
        Assert-QuayError { Connect-Quay $Address $token } -Id QuayInvalidInput -Category InvalidArgument -Target ($Address -replace 'user:secret', '*****')
        Get-QuaySession | Should -BeNullOrEmpty
    }

    It 'limits the size of answers, and goes on with the next item' {
        Connect-Quay $endpoint $token -MaximumResponseSize 4KB
        (Get-QuaySession).MaximumResponseSize | Should -Be 4096
        $failures = $null
        $read = 'acme/app', 'acme/web' | Get-QuayTag -ErrorVariable failures -ErrorAction SilentlyContinue
        @($read.Repository | Select-Object -Unique) | Should -Be 'acme/web'
        $failures.FullyQualifiedErrorId | Should -Be 'QuayAnswerTooLarge,QuayPS.GetQuayTagCommand'
        $failures.CategoryInfo.Category | Should -Be LimitsExceeded
    }

    It 'allows plain http elsewhere only where told to' {
        Assert-QuayError {
            Connect-Quay http://registry.invalid $token -AllowUnencrypted -MaximumRetryCount 0
        } -Id QuayNetwork -Category ResourceUnavailable -Target http://registry.invalid
    }

    It 'reports a registry that is not there' {
        $gone = Open-TestRegistry -Seed empty
        Close-TestRegistry $gone
        Assert-QuayError { Connect-Quay $gone.Endpoint $token -MaximumRetryCount 0 } -Id QuayNetwork -Category ResourceUnavailable -Target $gone.Endpoint
    }

    It 'reports a server that is no registry' {
        Add-RegistryFault @{ effect = 'htmlPage' }
        Assert-QuayError { Connect-Quay $endpoint $token } -Id QuayUnexpectedAnswer -Category InvalidData -Target $endpoint
    }

    It 'gives up in time' {
        Add-RegistryFault @{ latencyMs = 60000 }
        Assert-QuayError { Connect-Quay $endpoint $token -TimeoutSec 1 } -Id QuayTimeout -Category OperationTimeout -Target $endpoint -Message '*TimeoutSec*'
    }

    It 'tells the registry who is calling' {
        Connect-Quay $endpoint $token
        $version = (Get-Module QuayPS).Version
        (Get-RegistryRequest)[-1].userAgent | Should -BeLike "QuayPS/$version (*)"
        (Get-RegistryRequest)[-1].requestedWith | Should -Be 'XMLHttpRequest'
    }

    It 'writes the session with -PassThru, which other commands take' {
        $session = Connect-Quay $endpoint (Get-TestToken normal) -PassThru
        Connect-TestRegistry
        (Get-QuayOrganization -Session $session).Name | Should -Be 'acme', 'initech'
        (Get-QuayOrganization).Name | Should -Be 'acme', 'globex'
    }

    It 'lets retry be set, then and later' {
        $session = Connect-Quay $endpoint $token -MaximumRetryCount 1 -RetryIntervalSec 0.01 -PassThru
        Clear-RegistryRequest
        Add-RegistryFault @{ status = 503 }
        Get-QuayTag acme/app -ErrorAction SilentlyContinue
        @(Get-RegistryRequest).Count | Should -Be 2
        Clear-RegistryRequest
        $session.MaximumRetryCount = 0
        Get-QuayTag acme/app -ErrorAction SilentlyContinue
        @(Get-RegistryRequest).Count | Should -Be 1
    }
}
