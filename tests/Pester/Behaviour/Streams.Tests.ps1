BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Verbose, debug and progress messages' {
    BeforeAll {
        # The progress bars that a script showed and did not complete.
        $script:open = {
            param($Shell)
            $Shell.Streams.Progress | Group-Object ActivityId | Where-Object { $_.Group[-1].RecordType -ne 'Completed' } |
                ForEach-Object { $_.Group[-1].ToString() }
        }
        $script:run = {
            param([string]$Command)
            $script:shell = Get-RunspaceShell "param(`$session) $Command"
            try { $null = $shell.AddArgument((Get-QuaySession)).Invoke() } catch { $script:thrown = $_ }
        }
    }

    BeforeEach {
        Reset-TestConnection
        $script:thrown = $null
    }

    AfterEach {
        Clear-RunspaceShell $shell
        $script:shell = $null
    }

    Context 'Verbose' {
        It 'lists each request with its response' {
            $lines = @(Get-QuayTag acme/web -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] })
            $lines.Message | Should -Match '^GET /api/v1/repository/acme/web/tag/\?.* -> 200 in \d+ ms$'
            $lines = @(Remove-QuayTag acme/web latest -Confirm:$false -Verbose 4>&1)
            @($lines.Message) -match '^DELETE /api/v1/repository/acme/web/tag/latest -> 204 in \d+ ms$' | Should -HaveCount 1
        }

        It 'is empty by default' {
            @(Get-QuayTag acme/web 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }) | Should -BeNullOrEmpty
        }

        It 'follows the preference' {
            & $run '$VerbosePreference = "Continue"; Get-QuayTag -Session $session acme/web; & { $VerbosePreference = "SilentlyContinue"; Get-QuayTag -Session $session acme/web }'
            @($shell.Streams.Verbose.Message) -match '^GET ' | Should -HaveCount 1
        }

        It 'follows the preference that a function has set for itself' {
            & $run '& { $VerbosePreference = "Continue"; Get-QuayTag -Session $session acme/web }'
            @($shell.Streams.Verbose.Message) -match '^GET ' | Should -HaveCount 1
        }

        It 'lists each retry' {
            Add-RegistryFault @{ status = 503; times = 2 }
            $lines = @(Get-QuayTag acme/web -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] })
            @($lines.Message) -match '-> 503 in' | Should -HaveCount 2
            @($lines.Message) -match '^Retry 1 of GET .* in 0\.0 s: .*503' | Should -HaveCount 1
            @($lines.Message) -match '^Retry 2 of GET ' | Should -HaveCount 1
            @($lines.Message) -match '-> 200 in' | Should -HaveCount 1
        }

        It 'has no secret' {
            $token = Get-TestToken
            $lines = Connect-Quay (Get-QuaySession -Default).Endpoint $token -PassThru -Verbose 4>&1
            @($lines.Message) -match '^Connected to .* as admin' | Should -HaveCount 1
            @($lines.Message) -match '^GET /api/v1/user/' | Should -HaveCount 1
            "$lines" | Should -Not -Match $token
        }
    }

    Context 'Debug' {
        It 'has the raw response to a failed request' {
            & $run '$DebugPreference = "Continue"; Get-QuayOrganization -Session $session nowhere'
            @($shell.Streams.Debug.Message) -match 'The registry answered: \{.*"status": ?404' | Should -HaveCount 1
            $shell.Streams.Error.Count | Should -Be 1
        }
    }

    Context 'Progress' {
        It 'is shown by long listings, and removed at the end' {
            Add-RegistrySeed @{ logs = @{ count = 300; days = 0.9; namespace = 'globex' } }
            $null = Invoke-RegistryControl 'Post options' @{ latencyMs = 300 }
            & $run 'Get-QuayLog -Session $session -Organization globex'
            $thrown | Should -BeNullOrEmpty
            $shell.Streams.Progress.Count | Should -BeGreaterThan 1
            $shell.Streams.Progress[0].Activity | Should -Be 'Log entries'
            & $open $shell | Should -BeNullOrEmpty
        }

        It 'is not shown by short ones' {
            & $run 'Get-QuayLog -Session $session -Organization acme; Get-QuayTag -Session $session acme/web | Remove-QuayTag -Session $session -Confirm:$false'
            $shell.Streams.Progress | Should -BeNullOrEmpty
        }

        It 'has a bar for each command of a pipeline' {
            $null = Invoke-RegistryControl 'Post options' @{ latencyMs = 200 }
            & $run 'Get-QuayTag -Session $session acme/app "build-*" | Remove-QuayTag -Session $session -Confirm:$false -ThrottleLimit 4'
            $shell.Streams.Progress.Count | Should -BeGreaterThan 1
            $shell.Streams.Progress[-1].StatusDescription | Should -Be '40'
            & $open $shell | Should -BeNullOrEmpty
        }

        It 'counts failed items' {
            Add-RegistryFault @{ method = 'DELETE'; path = 'build-000'; latencyMs = 300; status = 400 }
            & $run 'Get-QuayTag -Session $session acme/app "build-00[01]*" | Remove-QuayTag -Session $session -Confirm:$false -ThrottleLimit 2'
            $shell.Streams.Error.Count | Should -Be 10
            $shell.Streams.Progress[-1].StatusDescription | Should -Be '10 done, 10 failed'
            & $open $shell | Should -BeNullOrEmpty
        }

        It 'is removed when a listing fails' {
            Add-RegistrySeed @{ logs = @{ count = 400; days = 0.9; namespace = 'globex' } }
            $null = Invoke-RegistryControl 'Post options' @{ latencyMs = 300 }
            Add-RegistryFault @{ path = '/logs'; skip = 12; status = 400; latencyMs = 900 }
            & $run 'Get-QuayLog -Session $session -Organization globex'
            $shell.Streams.Error.Count | Should -Be 1
            $shell.Streams.Progress.Count | Should -BeGreaterThan 1
            & $open $shell | Should -BeNullOrEmpty
        }

        It 'is removed when a change ends the command with <Name>' -ForEach @(
            @{ Name = 'a token that is not accepted any more'; Status = 401; Preference = 'Continue' }
            @{ Name = '-ErrorAction Stop'; Status = 400; Preference = 'Stop' }
        ) {
            $null = Invoke-RegistryControl 'Post options' @{ latencyMs = 100 }
            Add-RegistryFault @{ method = 'DELETE'; skip = 20; status = $Status }
            & $run "Get-QuayTag -Session `$session acme/app 'build-*' | Remove-QuayTag -Session `$session -Confirm:`$false -ThrottleLimit 1 -ErrorAction $Preference"
            "$thrown$($shell.Streams.Error)" | Should -Match 'registry (rejected the request|does not accept the token)'
            $shell.Streams.Progress.Count | Should -BeGreaterThan 1
            & $open $shell | Should -BeNullOrEmpty
        }

        It 'is removed when Select-Object has enough' {
            Add-RegistrySeed @{ logs = @{ count = 400; days = 0.9; namespace = 'globex' } }
            $null = Invoke-RegistryControl 'Post options' @{ latencyMs = 300 }
            & $run 'Get-QuayLog -Session $session -Organization globex | Select-Object -First 250'
            $shell.Streams.Progress.Count | Should -BeGreaterThan 1
            & $open $shell | Should -BeNullOrEmpty
        }
    }
}
