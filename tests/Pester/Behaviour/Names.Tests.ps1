BeforeDiscovery {
    Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
    Import-TestModule
    # These commands connect, disconnect or replace the session of the other tests.
    $without = 'Connect-Quay', 'Disconnect-Quay', 'Initialize-QuayRegistry'
    $commands = Get-Command -Module QuayPS -CommandType Cmdlet | Where-Object Name -NotIn $without | ForEach-Object { @{ Command = $_.Name } }
    $changes = $commands | Where-Object { (Get-Command $_.Command).Parameters.ContainsKey('WhatIf') }
}

Describe 'A name that is invalid in a path' {
    BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

    Context 'given to one command' {
        BeforeEach {
            Reset-TestConnection
        }

        It 'is refused by <Command> for -<Parameter> <Value>' -ForEach @(
            @{ Command = 'Remove-QuayTag'; Parameter = 'Name'; Value = 'x/y'; With = @{ Repository = 'acme/app' } }
            @{ Command = 'Remove-QuayTag'; Parameter = 'Name'; Value = '..'; With = @{ Repository = 'acme/app'; Permanent = $true } }
            @{ Command = 'New-QuayTag'; Parameter = 'Name'; Value = 'a/b'; With = @{ Repository = 'acme/app'; SourceTag = 'latest' } }
            @{ Command = 'Copy-QuayTag'; Parameter = 'NewName'; Value = 'a/b'; With = @{ Repository = 'acme/app'; Name = 'latest' } }
            @{ Command = 'Set-QuayTag'; Parameter = 'Name'; Value = 'a/b'; With = @{ Repository = 'acme/app'; SourceTag = 'latest' } }
            @{ Command = 'Restore-QuayTag'; Parameter = 'Name'; Value = 'a/b'; With = @{ Repository = 'acme/app' } }
            @{ Command = 'Remove-QuayOrganization'; Parameter = 'Name'; Value = 'acme/team/t2'; With = @{} }
            @{ Command = 'Remove-QuayOrganization'; Parameter = 'Name'; Value = 'acme/robots/ci'; With = @{ Superuser = $true } }
            @{ Command = 'Remove-QuayTeam'; Parameter = 'Name'; Value = 't1/members/reader'; With = @{ Organization = 'acme' } }
            @{ Command = 'New-QuayTeam'; Parameter = 'Name'; Value = 't1/members/reader'; With = @{ Organization = 'acme' } }
            @{ Command = 'Remove-QuayRepositoryPermission'; Parameter = 'User'; Value = '../user/public'; With = @{ Repository = 'acme/app' } }
            @{ Command = 'Set-QuayRepositoryPermission'; Parameter = 'Robot'; Value = 'acme+a\b'; With = @{ Repository = 'acme/app'; Role = 'Read' } }
            @{ Command = 'Get-QuayUser'; Parameter = 'Name'; Value = 'a/b'; With = @{} }
            @{ Command = 'Remove-QuayRobot'; Parameter = 'Name'; Value = 'ac/me+ci'; Named = 'ac/me'; With = @{} }
            @{ Command = 'Remove-QuayRobot'; Parameter = 'Name'; Value = 'c/i'; With = @{ Organization = 'acme' } }
            @{ Command = 'Remove-QuayRobot'; Parameter = 'Organization'; Value = 'ac/me'; With = @{ Name = 'ci' } }
            @{ Command = 'Remove-QuayQuotaLimit'; Parameter = 'Id'; Value = '1/2'; With = @{ Organization = 'globex' } }
            @{ Command = 'Remove-QuayManifestLabel'; Parameter = 'Id'; Value = '1/2'; With = @{ Repository = 'acme/app'; Tag = 'latest' } }
            @{ Command = 'Remove-QuayUser'; Parameter = 'Name'; Value = '%2e%2e'; With = @{} }
            @{ Command = 'Remove-QuayMessage'; Parameter = 'Uuid'; Value = 'a%2Fb'; With = @{} }
            @{ Command = 'Remove-QuayRepository'; Parameter = 'Repository'; Value = 'acme/app/permissions/user/public'; With = @{} }
            @{ Command = 'Remove-QuayRepository'; Parameter = 'Repository'; Value = 'acme/app/autoprunepolicy/0b1c'; With = @{} }
            @{ Command = 'Remove-QuayRepository'; Parameter = 'Repository'; Value = 'acme/app/tag/x/y'; Only = 'acme/app/tag/x'; With = @{} }
            @{ Command = 'Remove-QuayRepository'; Parameter = 'Repository'; Value = 'acme/app/../web'; With = @{} }
            @{ Command = 'Remove-QuayRepository'; Parameter = 'Repository'; Value = 'acme/web\x'; With = @{} }
            @{ Command = 'Remove-QuayRepository'; Parameter = 'Repository'; Value = "acme/w$([char]0xEB)b"; With = @{} }
            @{ Command = 'Set-QuayRepository'; Parameter = 'Repository'; Value = 'acme/app/tag/x'; With = @{ Description = 'Changed' } }
            @{ Command = 'New-QuayRepository'; Parameter = 'Name'; Value = 'acme/app/tag'; With = @{} }
            @{ Command = 'Get-QuayRepository'; Parameter = 'Repository'; Value = 'acme/app/tag'; With = @{} }
            @{ Command = 'New-QuayRepositoryMirror'; Parameter = 'Repository'; Value = 'acme/app/notification'; With = @{ ExternalReference = 'quay.example.com/a/b'; TagPattern = 'latest'; Robot = 'deploy' } }
            @{ Command = 'Invoke-QuayApi'; Parameter = 'Path'; Value = '../../x'; With = @{ Method = 'Delete' } }
            @{ Command = 'Invoke-QuayApi'; Parameter = 'Path'; Value = 'organization/%2e%2e/x'; With = @{} }
        ) {
            $given = if ($_.Only) { $_.Only } else { $Value }
            $named = if ($_.Named) { $_.Named } else { $given }
            $arguments = $With + @{ $Parameter = $given }
            $message = [WildcardPattern]::Escape("'$named' (-$Parameter) ") + '*'
            $modes = if ((Get-Command $Command).Parameters.ContainsKey('WhatIf')) { @{ Confirm = $false }, @{ WhatIf = $true } } else { @{} }
            foreach ($mode in $modes) {
                Assert-QuayError { & $Command @arguments @mode } QuayInvalidInput InvalidArgument -Message $message
            }

            Get-RegistryRequest | Should -BeNullOrEmpty
        }

        It 'is refused before the confirmation prompt' {
            # A runspace without a host cannot prompt, which is an error.
            $shell = Get-RunspaceShell 'Remove-QuayTag acme/app x/y -Session $session -Confirm' -Variable @{ session = Get-QuaySession }
            try {
                $null = $shell.Invoke()
                $shell.Streams.Error.FullyQualifiedErrorId | Should -BeLike 'QuayInvalidInput,*'
            }
            finally {
                Clear-RunspaceShell $shell
            }
        }

        It 'is refused without affecting other names' {
            $done = 'build-0001', 'a/b', 'build-0002' | ForEach-Object { [pscustomobject]@{ Repository = 'acme/app'; Name = $_ } } |
                Set-QuayTagExpiration -ExpiresIn 7d -PassThru -ErrorAction SilentlyContinue -ErrorVariable failures
            $done.Name | Should -Be 'build-0001', 'build-0002'
            $failures.FullyQualifiedErrorId | Should -BeLike 'QuayInvalidInput,*'
            $failures.TargetObject | Should -Be 'acme/app:a/b'
            @(Get-RegistryRequest -Change).ForEach({ $_.values.tag }) | Sort-Object | Should -Be 'build-0001', 'build-0002'
        }

        It 'is shown without control characters' {
            Assert-QuayError { Get-QuayUser "a$([char]27)b" } QuayInvalidInput InvalidArgument -Message "'a$([char]0x241B)b' (-Name) holds a control character*"
        }
    }

    Context 'given to any parameter of any command' {
        BeforeAll {
            # Runs a command with one unusual value and returns its errors.
            function Invoke-WithOddName([string] $Command, $ParameterSet, $Parameter, [hashtable] $Mode) {
                $arguments = @{}
                foreach ($other in $ParameterSet.Parameters | Where-Object IsMandatory) { $arguments[$other.Name] = Get-ParameterSample $other }
                $arguments[$Parameter.Name] = if ($Parameter.Name -in 'Repository', 'Destination') { 'acme/x\y' } else { 'x\y' }
                Push-Location $TestDrive
                try {
                    @(Get-CommandError { & $Command @arguments @Mode 3>$null 6>$null }) | Where-Object { $_.Exception.Message -like '*holds ''\''*' }
                }
                finally {
                    Pop-Location
                }
            }
        }

        It 'is part of no request path: <Command>' -ForEach $commands {
            Reset-TestConnection
            $isChange = (Get-Command $Command).Parameters.ContainsKey('WhatIf')
            # A followed log does not end.
            foreach ($set in (Get-Command $Command).ParameterSets | Where-Object { -not ($_.Parameters | Where-Object { $_.Name -eq 'Follow' -and $_.IsMandatory }) }) {
                foreach ($parameter in $set.Parameters | Where-Object { $_.ParameterType -in [string], [string[]] -and $_.Name -notin 'OutVariable', 'PipelineVariable' -and $_.Name -notlike '*Variable' }) {
                    $mode = if ($isChange) { @{ Confirm = $false } } else { @{} }
                    $refusals = @(Invoke-WithOddName $Command $set $parameter $mode)
                    foreach ($refusal in $refusals) {
                        $refusal.FullyQualifiedErrorId | Should -BeLike 'QuayInvalidInput,*'
                        $refusal.Exception.Message | Should -BeLike "*(-$($parameter.Name)) *" -Because "$Command names the parameter"
                    }

                    if ($refusals -and $isChange) {
                        Invoke-WithOddName $Command $set $parameter @{ WhatIf = $true } |
                            Should -Not -BeNullOrEmpty -Because "$Command -$($parameter.Name) is refused before the confirmation prompt"
                    }
                }
            }

            @(Get-RegistryRequest).path | Where-Object { $_ -like '*\*' } | Should -BeNullOrEmpty
        }

        It 'is refused by <Command>, which uses -<Parameter> in a path' -ForEach @(
            @{ Command = 'Get-QuayOrganization'; Parameter = 'Name' }
            @{ Command = 'Get-QuayTag'; Parameter = 'Repository' }
            @{ Command = 'Get-QuayTeamMember'; Parameter = 'Team' }
            @{ Command = 'Get-QuayBuild'; Parameter = 'Id' }
            @{ Command = 'Get-QuayNotification'; Parameter = 'Organization' }
            @{ Command = 'Remove-QuayAutoPrunePolicy'; Parameter = 'Uuid' }
            @{ Command = 'Reset-QuayApplicationSecret'; Parameter = 'ClientId' }
            @{ Command = 'Approve-QuayServiceKey'; Parameter = 'Kid' }
            @{ Command = 'Deny-QuayTeamInvite'; Parameter = 'Code' }
            @{ Command = 'Request-QuayRepositoryEmail'; Parameter = 'Email' }
            @{ Command = 'Request-QuayOwnership'; Parameter = 'Namespace' }
        ) {
            Reset-TestConnection
            $set = (Get-Command $Command).ParameterSets | Where-Object { $_.Parameters.Name -contains $Parameter } | Select-Object -First 1
            $mode = if ((Get-Command $Command).Parameters.ContainsKey('WhatIf')) { @{ WhatIf = $true } } else { @{} }
            Invoke-WithOddName $Command $set ($set.Parameters | Where-Object Name -EQ $Parameter) $mode | Should -Not -BeNullOrEmpty
        }
    }
}

Describe 'An unusual name that is valid in a path' {
    BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

    BeforeEach { Reset-TestConnection }

    It 'arrives unchanged: <Value>' -ForEach @(
        'v1.0_a-b', 'v1.', '...', '.x', 'a..b', 'x y', 'x?y', 'x#y', '100%', 'x;y', 'x:y', 'x@y', 'x+y', 'x&y=z', "$([char]0xE4)", 'tag', 'restore' | ForEach-Object { @{ Value = $_ } }
    ) {
        Remove-QuayTag acme/app $Value -Confirm:$false -ErrorAction SilentlyContinue
        $request = Get-RegistryRequest -Change
        $request.operationId | Should -Be 'deleteFullTag'
        $request.values.repository | Should -BeExactly 'acme/app'
        $request.values.tag | Should -BeExactly $Value
    }

    It 'is the name of the repository: <Value>' -ForEach @(
        'acme/tools/image', 'acme/a.b_c-d', 'acme/tag/x', 'acme/team/app', 'mirror/x', 'a-b.c_d/e' | ForEach-Object { @{ Value = $_ } }
    ) {
        $owner = $Value.Split('/')[0]
        if ($owner -ne 'acme') { $null = New-QuayOrganization $owner }
        (New-QuayRepository $Value).Repository | Should -BeExactly $Value
        (Get-QuayRepository $Value).Repository | Should -BeExactly $Value
        Clear-RegistryRequest
        Remove-QuayRepository $Value -Confirm:$false
        (Get-RegistryRequest).operationId | Should -Be 'getRepo', 'deleteRepository'
        (Get-RegistryRequest) | ForEach-Object { $_.values.repository } | Select-Object -Unique | Should -BeExactly $Value
    }
}
