BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Sessions' {
    BeforeAll {
        $PSDefaultParameterValues = @{ 'Connect-Quay:InformationAction' = 'Ignore' }
        $script:demo = Open-SharedRegistry
        $script:sample = Open-TestRegistry -Seed sample
    }

    BeforeEach {
        Initialize-TestRegistry -Registry $demo
        Initialize-TestRegistry -Registry $sample -Seed sample
        Connect-TestRegistry -Registry $demo
    }

    AfterAll {
        Close-TestRegistry $sample
    }

    It 'belong to the runspace that connected' {
        $connect = 'param($endpoint, $token) Connect-Quay $endpoint $token'
        $one = Get-RunspaceShell
        $two = Get-RunspaceShell
        try {
            (Get-RunspaceShell).AddScript('Get-QuaySession').Invoke() | Should -BeNullOrEmpty
            $one.AddScript($connect).AddArgument($demo.Endpoint).AddArgument((Get-TestToken -Registry $demo)).Invoke()
            $two.AddScript($connect).AddArgument($sample.Endpoint).AddArgument((Get-TestToken -Registry $sample)).Invoke()
            $one.Commands.Clear()
            $two.Commands.Clear()
            $one.AddCommand('Get-QuayOrganization').Invoke().Name | Should -Contain 'acme'
            $two.AddCommand('Get-QuayOrganization').Invoke().Name | Should -Contain 'buynlarge'
            $two.Commands.Clear()
            $two.AddCommand('Disconnect-Quay').Invoke()
            $one.Invoke().Name | Should -Contain 'acme'
            (Get-QuaySession -Default).Endpoint | Should -Be "$($demo.Endpoint)/"
        }
        finally {
            Clear-RunspaceShell $one
            Clear-RunspaceShell $two
        }
    }

    It 'can be used side by side' {
        $other = Connect-TestRegistry -Registry $sample -PassThru
        Connect-TestRegistry -Registry $demo
        (Get-QuayOrganization -Session $other).Name | Should -Contain 'buynlarge'
        (Get-QuayOrganization).Name | Should -Be 'acme', 'globex'
    }

    It 'work with ForEach-Object -Parallel' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $session = Get-QuaySession
        $modulePath = Get-TestModulePath
        $found = 1..8 | ForEach-Object -ThrottleLimit 4 -Parallel {
            Import-Module $using:modulePath
            (Get-QuayTag acme/app -Session $using:session).Count
        }
        $found | Should -Be (, 44 * 8)
    }

    It 'show no secret' {
        $token = Get-TestToken -Registry $demo
        Get-QuaySession | Format-List * | Out-String | Should -Not -Match $token
        Get-QuaySession | ConvertTo-Json -Depth 5 | Should -Not -Match $token
        "$(Get-QuaySession)" | Should -Be "admin at $($demo.Endpoint)/"
    }

    Context 'Get-QuaySession' {
        It 'writes the session, or nothing' {
            (Get-QuaySession -Default).User | Should -Be 'admin'
            (Get-QuaySession -Default).PSObject.TypeNames[0] | Should -Be 'QuayPS.QuaySession'
            Disconnect-Quay
            Get-QuaySession | Should -BeNullOrEmpty
        }

        It 'takes names from the pipeline, and ends sessions by them' {
            $null = Connect-TestRegistry -Name one
            $null = Connect-TestRegistry -Name two
            ('two', 'one' | Get-QuaySession).Name | Should -Be 'two', 'one'
            (Get-CommandError { 'one', 'missing' | Get-QuaySession }).TargetObject | Should -Be missing
            'one', 'two' | Disconnect-Quay
            Get-QuaySession | Where-Object Name -In one, two | Should -BeNullOrEmpty
        }
    }

    Context 'Disconnect-Quay' {
        It 'ends the session of this runspace' {
            $session = Get-QuaySession
            Disconnect-Quay | Should -BeNullOrEmpty
            Get-QuaySession | Should -BeNullOrEmpty
            Assert-QuayError { Get-QuayOrganization } -Id QuayNotConnected -Category ConnectionError -Message '*Connect-Quay*'
            Assert-QuayError { Get-QuayOrganization -Session $session } -Id QuayNotConnected -Category ConnectionError -Message '*Connect-Quay*'
        }

        It 'ends another session and leaves this one' {
            $other = Connect-TestRegistry -Registry $sample -PassThru
            Connect-TestRegistry -Registry $demo
            Disconnect-Quay -Session $other
            (Get-QuayOrganization).Count | Should -Be 2
        }

        It 'signs out of a session with a password' {
            Connect-Quay $demo.Endpoint -Credential (New-TestCredential -User alice -Text password)
            Disconnect-Quay
            (Get-RegistryRequest -Registry $demo)[-1].operationId | Should -Be 'logout'
        }

        It 'ends the session also if the registry is unreachable, with a warning that it is not signed out' {
            $gone = Open-TestRegistry
            Connect-Quay $gone.Endpoint -Credential (New-TestCredential -User alice -Text password) -MaximumRetryCount 0
            Close-TestRegistry $gone
            Disconnect-Quay -ErrorAction Stop -WarningVariable warnings -WarningAction SilentlyContinue
            "$warnings" | Should -BeLike '*has ended, but*did not sign it out*'
            Get-QuaySession -Default | Should -BeNullOrEmpty
        }

        It 'ends the session with any response to the sign-out: <Status>' -ForEach @(
            @{ Status = 401; Body = '{"error_type":"invalid_token"}'; Warns = $false }
            @{ Status = 403; Body = '{"error":"CSRF token was invalid or missing."}'; Warns = $false }
            @{ Status = 404; Body = '{}'; Warns = $true }
            @{ Status = 500; Body = ''; Warns = $true }
        ) {
            $session = Connect-Quay $demo.Endpoint -Credential (New-TestCredential -User alice -Text password) -MaximumRetryCount 0 -PassThru
            Add-RegistryFault -Registry $demo @{ path = '/signout'; status = $Status; body = $Body }
            Disconnect-Quay -ErrorAction Stop -WarningVariable warnings -WarningAction SilentlyContinue
            @($warnings).Count | Should -Be ([int]$Warns)
            Get-QuaySession -Default | Should -BeNullOrEmpty
            Assert-QuayError { Get-QuayOrganization -Session $session } -Id QuayNotConnected -Category ConnectionError
        }

        It 'ends a session whose sign-in the registry has forgotten' {
            $null = Connect-Quay $demo.Endpoint -Credential (New-TestCredential -User alice -Text password) -Name forgotten -PassThru
            Initialize-TestRegistry -Registry $demo
            Get-QuaySession | Disconnect-Quay -ErrorAction Stop
            Get-QuaySession | Should -BeNullOrEmpty
        }

        It 'writes no error for a session that has already ended: <Way>' -ForEach @(
            @{ Way = 'by -Session'; Run = { param($session) Disconnect-Quay -Session $session -ErrorAction Stop -Verbose 4>&1 } }
            @{ Way = 'from the pipeline'; Run = { param($session) $session | Disconnect-Quay -ErrorAction Stop -Verbose 4>&1 } }
        ) {
            $session = Get-QuaySession -Default
            Disconnect-Quay
            & $Run $session | Should -BeLike '*had already ended*'
        }

        It 'ends a default session that was disposed of' {
            (Get-QuaySession -Default).Dispose()
            Assert-QuayError { Get-QuayOrganization } -Id QuayNotConnected -Category ConnectionError
            Disconnect-Quay -ErrorAction Stop
            Assert-QuayError { Disconnect-Quay } -Id QuayNotConnected -Category ConnectionError -Message '*no session*'
        }

        It 'takes names from the pipeline' {
            $null = Connect-TestRegistry -Registry $sample -Name other -PassThru
            'registry', 'other' | Disconnect-Quay
            Get-QuaySession | Should -BeNullOrEmpty
        }

        It 'reports that no session exists' {
            Disconnect-Quay
            Assert-QuayError { Disconnect-Quay } -Id QuayNotConnected -Category ConnectionError
        }
    }
}
