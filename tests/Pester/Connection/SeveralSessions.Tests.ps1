# Several sessions in one runspace: their names, the default session, and the session of an object.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
    Import-TestModule
    $commands = @(Get-Command -Module QuayPS -CommandType Cmdlet | Where-Object { $_.Parameters.ContainsKey('Session') })

    # Each Get cmdlet with each cmdlet that changes an object of that kind.
    $verbs = 'Set', 'Remove', 'Reset', 'Lock', 'Unlock', 'Approve', 'Deny', 'Enable', 'Disable', 'Start', 'Stop', 'Wait'
    $pairs = @(foreach ($command in $commands | Where-Object Verb -In $verbs) {
            $get = $commands | Where-Object { $_.Verb -eq 'Get' -and $_.Noun -eq $command.Noun }
            foreach ($type in $get.OutputType.Type | Where-Object { $_ }) {
                @{ Command = $command.Name; Kind = $type.Name; Type = $type }
            }
        })
}

Describe 'Several sessions' {
    BeforeAll {
        . "$PSScriptRoot/../Prelude.ps1"
        $script:first = Open-SharedRegistry
        $script:second = Open-TestRegistry
        $script:hosts = @{ prod = ([uri]$first.Endpoint).Authority; test = ([uri]$second.Endpoint).Authority }

        # Returns a valid value for a parameter or property of a type.
        function Get-Value([type]$Type, [string]$Name) {
            $Type = if ($Type.IsArray) { $Type.GetElementType() } else { $Type }
            $inner = [Nullable]::GetUnderlyingType($Type)
            $Type = if ($inner) { $inner } else { $Type }
            if ($Type.IsEnum) { return [Enum]::GetValues($Type).GetValue(0) }
            switch ($Type) {
                { $_ -in [securestring] } { return ConvertTo-TestSecret 'x' }
                { $_ -in [pscredential] } { return New-TestCredential -User x -Text x }
                { $_ -in [switch], [bool] } { return $true }
                { $_ -in [timespan] } { return [timespan]::FromDays(30) }
                { $_ -in [DateTimeOffset] } { return [DateTimeOffset]::Now.AddDays(30) }
                { $_ -in [uri] } { return [uri]'https://example.com' }
                { $_ -in [int], [long], [double] } { return 5 -as $_ }
                { [Collections.IDictionary].IsAssignableFrom($_) } { return @{ x = 1 } }
                { $_ -ne [string] } { return $null }
            }

            switch -Regex ($Name) {
                'Digest' { return 'sha256:' + 'a' * 64 }
                'Repository|Destination' { return 'acme/app' }
                default { return 'acme' }
            }
        }

        # Returns values for the mandatory parameters of a command that are not bound from the pipeline.
        function Get-MandatoryArgument($Command) {
            $found = @{}
            $set = $Command.ParameterSets | Sort-Object { -not $_.IsDefault } | Select-Object -First 1
            $set.Parameters | Where-Object { $_.IsMandatory -and -not $_.ValueFromPipeline -and -not $_.ValueFromPipelineByPropertyName } |
                ForEach-Object { $found[$_.Name] = Get-Value $_.ParameterType $_.Name }
            if ($Command.Parameters.ContainsKey('WhatIf')) { $found.WhatIf = $true }
            $found
        }

        # Returns the changes that a registry received.
        function Get-Change($Registry) { Get-RegistryRequest -Change -Registry $Registry | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v1/')" } }
    }

    BeforeEach {
        Get-QuaySession | Disconnect-Quay
        Initialize-TestRegistry -Registry $first
        Initialize-TestRegistry -Registry $second
        $script:test = Connect-TestRegistry -Registry $second -Name test -PassThru
        $script:prod = Connect-TestRegistry -Registry $first -Name prod -PassThru
    }

    AfterAll {
        Get-QuaySession | Disconnect-Quay
        Close-TestRegistry $second
    }

    Context 'Names' {
        It 'are listed with the default, which is the latest connected' {
            (Get-QuaySession).Name | Should -Be 'test', 'prod'
            (Get-QuaySession -Default).Name | Should -Be 'prod'
            (Get-QuaySession | Where-Object IsDefault).Name | Should -Be 'prod'
            (Get-QuaySession t*).Endpoint | Should -Be "$($second.Endpoint)/"
            ('prod', 'test' | Get-QuaySession).Name | Should -Be 'prod', 'test'
            Get-QuaySession x* | Should -BeNullOrEmpty
            Assert-QuayError { Get-QuaySession stage } -Id QuayNotFound -Category ObjectNotFound -Message "*'stage'*"
        }

        It 'default to the host of the registry' {
            $session = Connect-Quay $second.Endpoint (ConvertTo-TestSecret (Get-TestToken -Registry $second)) -PassThru
            $session.Name | Should -Be $hosts.test
            (Get-QuayOrganization -Session $hosts.test).Registry | Should -Be $hosts.test, $hosts.test
        }

        It 'are unique: a session replaces one with its name, which stays open' {
            $again = Connect-TestRegistry -Registry $second -Name PROD -PassThru
            Get-QuaySession | Should -Be $test, $again
            (Get-QuayOrganization -Session prod).Registry | Select-Object -Unique | Should -Be $hosts.test
            (Get-QuayOrganization -Session $prod).Registry | Select-Object -Unique | Should -Be $hosts.prod
        }

        It 'select the session: -Session test' {
            (Get-QuayOrganization acme -Session test).Registry | Should -Be $hosts.test
            (Get-QuayOrganization acme -Session TEST).Registry | Should -Be $hosts.test
            (Get-QuayOrganization acme).Registry | Should -Be $hosts.prod
        }

        It 'are refused if no session has them: <Value>' -ForEach @(
            @{ Value = 'stage'; Message = "*'stage'*test, prod*" }
            @{ Value = ''; Message = '*-Session is empty*' }
            @{ Value = $null; Message = '*-Session is empty*' }
            @{ Value = 5; Message = '*is not a session*' }
            @{ Value = [pscustomobject]@{ Name = 'test' }; Message = '*is not a session*' }
        ) {
            { Get-QuayOrganization -Session $Value -ErrorAction Stop } | Should -Throw $Message
            Get-RegistryRequest -Registry $first | Should -BeNullOrEmpty
        }

        It 'are completed at every cmdlet' {
            foreach ($command in Get-Command -Module QuayPS -ParameterName Session) {
                $line = "$($command.Name) -Session "
                (TabExpansion2 $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Should -Be 'test', 'prod' -Because $command.Name
            }

            (TabExpansion2 'Get-QuaySession t').CompletionMatches.CompletionText | Should -Be 'test'
            (TabExpansion2 'Disconnect-Quay -Name p').CompletionMatches.CompletionText | Should -Be 'prod'
        }

        It 'select the registry of tab completion' {
            $null = New-QuayOrganization only-here -Email only@example.com -Session test
            (TabExpansion2 'Get-QuayOrganization -Session test -Name only').CompletionMatches.CompletionText | Should -Be 'only-here'
            (TabExpansion2 'Get-QuayOrganization -Name only').CompletionMatches.CompletionText | Should -BeNullOrEmpty
        }

        It 'select the sessions to end' {
            Disconnect-Quay test
            (Get-QuaySession).Name | Should -Be 'prod'
            Assert-QuayError { Get-QuayOrganization -Session $test } -Id QuayNotConnected -Category ConnectionError -Message "*'test'*ended*"
            Assert-QuayError { Disconnect-Quay test } -Id QuayNotFound -Category ObjectNotFound -Message "*'test'*"
            Disconnect-Quay -Name p*
            Get-QuaySession | Should -BeNullOrEmpty
        }

        It 'have no new default when the default session has ended' {
            Disconnect-Quay
            Assert-QuayError { Get-QuayOrganization } -Id QuayNotConnected -Category ConnectionError -Message '*no default session*test*'
            Get-RegistryRequest -Registry $second | Should -BeNullOrEmpty
            (Get-QuayOrganization acme -Session test).Name | Should -Be 'acme'
        }
    }

    Context 'The session of an object' {
        It 'is used by the next command: <Get> | <Change>' -ForEach @(
            @{ Get = 'Get-QuayRobot acme+ci'; Change = 'Remove-QuayRobot'; Expected = 'DELETE organization/acme/robots/ci' }
            @{ Get = 'Get-QuayRobot acme+ci'; Change = 'Reset-QuayRobotToken'; Expected = 'POST organization/acme/robots/ci/regenerate' }
            @{ Get = 'Get-QuayTag acme/app latest'; Change = 'Remove-QuayTag'; Expected = 'DELETE repository/acme/app/tag/latest' }
            @{ Get = 'Get-QuayTag acme/app latest'; Change = 'Set-QuayTagExpiration -ExpiresIn 30d'; Expected = 'PUT repository/acme/app/tag/latest' }
            @{ Get = 'Get-QuayTag acme/app latest'; Change = 'Lock-QuayTag'; Expected = 'PUT repository/acme/app/tag/latest' }
            @{ Get = 'Get-QuayRepository acme/web'; Change = 'Remove-QuayRepository'; Expected = 'DELETE repository/acme/web' }
            @{ Get = 'Get-QuayRepository acme/web'; Change = 'Set-QuayRepository -Description x'; Expected = 'PUT repository/acme/web' }
            @{ Get = 'Get-QuayRepositoryPermission acme/app -Team developers'; Change = 'Remove-QuayRepositoryPermission'; Expected = 'DELETE repository/acme/app/permissions/team/developers' }
            @{ Get = 'Get-QuayRepositoryPermission acme/app -Team developers'; Change = 'Set-QuayRepositoryPermission -Role Read'; Expected = 'PUT repository/acme/app/permissions/team/developers' }
            @{ Get = 'Get-QuayOrganization globex'; Change = 'Remove-QuayOrganization'; Expected = 'DELETE organization/globex' }
            @{ Get = 'Get-QuayOrganization globex'; Change = 'Set-QuayOrganization -Email new@example.com'; Expected = 'PUT organization/globex' }
            @{ Get = 'Get-QuayTeam acme developers'; Change = 'Remove-QuayTeam'; Expected = 'DELETE organization/acme/team/developers' }
            @{ Get = 'Get-QuayTeam acme developers'; Change = 'Set-QuayTeam -Role Creator'; Expected = 'PUT organization/acme/team/developers' }
            @{ Get = 'Get-QuayTeamMember acme developers | Select-Object -First 1'; Change = 'Remove-QuayTeamMember'; Expected = 'DELETE organization/acme/team/developers/members/*' }
            @{ Get = 'Get-QuayUser carol'; Change = 'Remove-QuayUser'; Expected = 'DELETE superuser/users/carol' }
            @{ Get = 'Get-QuayUser carol'; Change = 'Set-QuayUser -Email new@example.com'; Expected = 'PUT superuser/users/carol' }
        ) {
            $line, $rest = $Get -split ' \| ', 2
            $objects = & ([scriptblock]::Create("$line -Session `$args[0]$(if ($rest) { " | $rest" })")) $test
            @($objects).Count | Should -Be 1
            Clear-RegistryRequest -Registry $first
            & ([scriptblock]::Create("`$args[0] | $Change -Confirm:`$false")) $objects | Out-Null
            Get-Change $second | Select-Object -Last 1 | Should -BeLike $Expected
            Get-RegistryRequest -Registry $first | Should -BeNullOrEmpty
        }

        It 'reaches <Command> from a <Kind>' -ForEach $pairs {
            # Nothing is sent; the error is that the session has ended.
            Disconnect-Quay test
            $object = [Activator]::CreateInstance($Type, $true)
            foreach ($property in $Type.GetProperties() | Where-Object { $_.SetMethod -and -not [Collections.IDictionary].IsAssignableFrom($_.PropertyType) }) {
                $value = Get-Value $property.PropertyType $property.Name
                if ($null -ne $value) { $null = $property.SetMethod.Invoke($object, @($value.PSObject.BaseObject)) }
            }

            $object.SetOrigin($test)
            $arguments = Get-MandatoryArgument (Get-Command $Command)
            # An archive without an address is refused before the session is checked.
            if ($Command -eq 'Start-QuayBuild') { $arguments.ArchiveUrl = 'https://example.com/archive.tar.gz' }
            $failures = @(Get-CommandError { $object | & $Command @arguments })
            $failures.Count | Should -Be 1
            $failures[0].Exception.Message | Should -BeLike "The session 'test' was ended*"
            Get-RegistryRequest -Registry $first | Should -BeNullOrEmpty
        }

        It 'is the session of each object: two registries in one command' {
            $tags = foreach ($session in $test, $prod, $test) { Get-QuayTag acme/app build-* -Session $session | Select-Object -First 2 }
            $before = @($tags).Count
            Clear-RegistryRequest -Registry $first
            Clear-RegistryRequest -Registry $second
            $changed = @($tags | Set-QuayTagExpiration -ExpiresIn 30d -PassThru)
            $changed.Count | Should -Be $before
            $changed.Registry | Should -Be $tags.Registry
            $changed.Name | Should -Be $tags.Name
            @(Get-Change $first).Count | Should -Be @($tags | Where-Object Registry -EQ $hosts.prod).Count
            @(Get-Change $second).Count | Should -Be @($tags | Where-Object Registry -EQ $hosts.test).Count
        }

        It 'is passed on to objects read for it' {
            (Get-QuayOrganization acme -Session test | Get-QuayTeam).Registry | Select-Object -Unique | Should -Be $hosts.test
            (Get-QuayRepository acme/app -Session test | Get-QuayTag | Select-Object -First 3).Registry | Should -Be $hosts.test, $hosts.test, $hosts.test
            (Get-QuayTag acme/app latest -Session test | Get-QuayManifest).Registry | Should -Be $hosts.test
        }

        It 'is also the session of its parts' {
            $organization = Get-QuayOrganization acme -Session test
            $organization.Teams.Count | Should -BeGreaterThan 0
            $organization.Teams | ForEach-Object { $_.Session } | Should -Be (@($test) * $organization.Teams.Count)
        }

        It 'is overridden by -Session' {
            Get-QuayRobot acme+ci -Session test | Remove-QuayRobot -Session prod -Confirm:$false
            Get-Change $first | Should -Be 'DELETE organization/acme/robots/ci'
            Get-Change $second | Should -BeNullOrEmpty
        }

        It 'is an error when it has ended, and no other is used' {
            $robot = Get-QuayRobot acme+ci -Session test
            Disconnect-Quay test
            Assert-QuayError { $robot | Remove-QuayRobot -Confirm:$false } -Id QuayNotConnected -Category ConnectionError -Message "*'test'*ended*"
            Get-Change $first | Should -BeNullOrEmpty
        }

        It 'is set for results of Invoke-QuayApi' {
            $answer = Invoke-QuayApi organization/acme/robots -Session test
            $answer.Registry | Should -Be $hosts.test
            $answer.robots[0].Registry | Should -Be $hosts.test
            $answer.robots | Where-Object name -EQ 'acme+ci' | Remove-QuayRobot -Confirm:$false
            Get-Change $second | Should -Be 'DELETE organization/acme/robots/ci'
            Get-RegistryRequest -Registry $first | Should -BeNullOrEmpty
        }

        It 'does not exist for other objects, which use the default: <From>' -ForEach @(
            @{ From = 'CSV'; Through = { $input | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv } }
            @{ From = 'JSON'; Through = { $input | ConvertTo-Json -Depth 10 | ConvertFrom-Json } }
            @{ From = 'Clixml'; Through = { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize(@($input)[0], 5)) } }
            @{ From = 'Select-Object *'; Through = { $input | Select-Object * } }
        ) {
            $robot = Get-QuayRobot acme+ci -Session test | & $Through
            $robot.Session | Should -BeNullOrEmpty
            $robot | Remove-QuayRobot -Confirm:$false
            Get-Change $first | Should -Be 'DELETE organization/acme/robots/ci'
            Get-Change $second | Should -BeNullOrEmpty
        }

        It 'is read from a row that has its name' {
            [pscustomobject]@{ Name = 'acme+ci'; Session = 'test' } | Remove-QuayRobot -Confirm:$false
            Get-Change $second | Should -Be 'DELETE organization/acme/robots/ci'
            $failures = @(Get-CommandError { [pscustomobject]@{ Name = 'acme+ci'; Session = 'stage' } | Remove-QuayRobot -Confirm:$false })
            $failures[0].Exception.Message | Should -BeLike "*'stage'*"
            Get-RegistryRequest -Registry $first | Should -BeNullOrEmpty
        }

        It 'works with ForEach-Object -Parallel' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
            $modulePath = Get-TestModulePath
            $found = Get-QuayRepository -Namespace acme -Session test | ForEach-Object -ThrottleLimit 4 -Parallel {
                Import-Module $using:modulePath
                $_ | Get-QuayTag | Select-Object -First 1
            }
            @($found).Count | Should -BeGreaterThan 1
            $found.Registry | Select-Object -Unique | Should -Be $hosts.test
        }

        It 'is no input for a command by itself' {
            $failures = @(Get-CommandError { Get-QuayTeam acme developers | Get-QuayRegistryStatus })
            $failures.Count | Should -Be 1
            $failures[0].Exception.Message | Should -BeLike '*no property for this command except its session*'
            Get-QuayTeam acme developers | Disconnect-Quay -ErrorAction SilentlyContinue
            (Get-QuaySession).Name | Should -Be 'test', 'prod'
        }
    }

    Context 'Output of an object' {
        BeforeAll {
            $script:secrets = @($first, $second | ForEach-Object { Get-TestToken -Registry $_ }) | ForEach-Object { [regex]::Escape($_) }
        }

        It 'has no session in <Form> of <Get>' -ForEach @(
            foreach ($get in 'Get-QuayTag acme/app latest', 'Get-QuayRobot acme+ci', 'Get-QuayOrganization acme', 'Test-QuaySession', 'Invoke-QuayApi organization/acme') {
                @{ Get = $get; Form = 'Format-List *'; Show = { $input | Format-List * | Out-String } }
                @{ Get = $get; Form = 'Format-Table'; Show = { $input | Format-Table | Out-String } }
                @{ Get = $get; Form = 'Select-Object *'; Show = { $input | Select-Object * | Out-String } }
                @{ Get = $get; Form = 'CSV'; Show = { $input | ConvertTo-Csv -NoTypeInformation | Out-String } }
                @{ Get = $get; Form = 'JSON'; Show = { $input | ConvertTo-Json -Depth 10 } }
                @{ Get = $get; Form = 'Clixml'; Show = { [Management.Automation.PSSerializer]::Serialize(@($input)[0], 10) } }
                @{ Get = $get; Form = 'Get-Member'; Show = { $input | Get-Member -MemberType Properties | Out-String } }
            }
        ) {
            $shown = & ([scriptblock]::Create("$Get -Session `$args[0]")) $test | & $Show
            $shown.Length | Should -BeGreaterThan 20
            $shown | Should -Not -Match '\bSession\b'
            $shown | Should -Not -Match '\bRegistry\b'
            $shown | Should -Not -Match ($secrets -join '|')
        }

        It 'has no secret in an exported session: <Form>' -ForEach @(
            @{ Form = 'JSON'; Show = { $input | ConvertTo-Json -Depth 10 -WarningAction Ignore } }
            @{ Form = 'Clixml'; Show = { [Management.Automation.PSSerializer]::Serialize(@($input)[0], 10) } }
            @{ Form = 'Format-List'; Show = { $input | Format-List * | Out-String } }
            @{ Form = 'CSV'; Show = { $input | ConvertTo-Csv | Out-String } }
        ) {
            $shown = Get-QuayRobot acme+ci -Session test | Select-Object Name, Session, Registry | & $Show
            $shown | Should -Match 'acme\+ci'
            $shown | Should -Not -Match ($secrets -join '|')
        }

        It 'has its registry as a hidden property' {
            $all = $prod, $test | Get-QuayOrganization
            ($all | Select-Object Registry, Name)[0].Registry | Should -Be $hosts.prod
            @($all | Where-Object Registry -EQ $hosts.test).Name | Should -Be 'acme', 'globex'
            $order = if ($hosts.prod -gt $hosts.test) { 'prod', 'test' } else { 'test', 'prod' }
            ($all | Sort-Object Registry -Descending).Registry | Select-Object -Unique | Should -Be ($order | ForEach-Object { $hosts[$_] })
            ($all | Group-Object Registry).Count | Should -Be 2
            $all | Format-Table Registry, Name | Out-String | Should -Match ([regex]::Escape($hosts.test) + '\s+globex')
        }
    }

    Context 'Sessions in the pipeline' {
        It 'are each used' {
            $found = $prod, $test | Get-QuayOrganization
            $found.Name | Should -Be 'acme', 'globex', 'acme', 'globex'
            $found.Registry | Should -Be $hosts.prod, $hosts.prod, $hosts.test, $hosts.test
            (Get-QuaySession | Get-QuayTag acme/app latest).Registry | Should -Be $hosts.test, $hosts.prod
            (Get-QuaySession | Test-QuaySession).Endpoint | Should -Be "$($second.Endpoint)/", "$($first.Endpoint)/"
        }

        It 'are used although another one fails' {
            Add-RegistryFault -Registry $first @{ status = 401; times = 1; body = '{"error_type":"invalid_token"}' }
            $found = $prod, $test | Get-QuayOrganization -ErrorAction SilentlyContinue -ErrorVariable failures
            $failures.Count | Should -Be 1
            $found.Registry | Should -Be $hosts.test, $hosts.test
        }

        It 'are each used by commands that read: <Command>' -ForEach @(
            @{ Command = 'Export-QuayOrganization'; Argument = @{ Organization = 'acme'; WarningAction = 'Ignore' } }
            @{ Command = 'Compare-QuayOrganization'; Argument = @{ Path = '{document}' } }
            @{ Command = 'Import-QuayOrganization'; Argument = @{ Path = '{document}'; WhatIf = $true } }
            @{ Command = 'Get-QuayAccess'; Argument = @{ Organization = 'acme' } }
            @{ Command = 'Test-QuayImage'; Argument = @{ Repository = 'acme/app'; Tag = 'latest'; MaximumSeverity = 'Critical' } }
            @{ Command = 'Invoke-QuayApi'; Argument = @{ Path = 'organization/acme' } }
            @{ Command = 'Get-QuayLog'; Argument = @{ Organization = 'acme' } }
            @{ Command = 'Get-QuayLogSummary'; Argument = @{ Superuser = $true } }
            @{ Command = 'Find-QuayRepository'; Argument = @{ Query = 'app' } }
            @{ Command = 'Search-QuayRegistry'; Argument = @{ Query = 'app' } }
            @{ Command = 'Get-QuayApiOperation'; Argument = @{ } }
        ) {
            $document = Join-Path $TestDrive 'sessions.yaml'
            Set-Content $document 'organization: acme'
            $arguments = $Argument.Clone()
            if ($arguments.Path -eq '{document}') { $arguments.Path = $document }
            $failures = @()
            $null = $prod, $test | & $Command @arguments -ErrorVariable failures -ErrorAction SilentlyContinue
            $failures | Should -BeNullOrEmpty
            foreach ($registry in $first, $second) {
                @(Get-RegistryRequest -Registry $registry).Count | Should -BeGreaterThan 0
                Get-Change $registry | Should -BeNullOrEmpty
            }
        }

        It 'are refused as documents: <_>' -ForEach 'Compare-QuayOrganization', 'Import-QuayOrganization' {
            $command = $_
            $failures = @(Get-CommandError { $prod, $test | & $command })
            $failures.Count | Should -Be 2
            $failures[0].Exception.Message | Should -BeLike '*session from the pipeline is not a document*-Path*'
            Get-RegistryRequest -Registry $first | Should -BeNullOrEmpty
        }

        It 'do not write a file twice: Export-QuayOrganization' {
            $file = Join-Path $TestDrive 'both.yaml'
            $failures = @(Get-CommandError { $prod, $test | Export-QuayOrganization acme $file -WarningAction Ignore })
            $failures.Count | Should -Be 1
            $failures[0].ErrorDetails.Message | Should -BeLike '*another registry*one folder for each registry*'
        }

        It 'bind only to -Session' {
            Disconnect-Quay test
            $file = Join-Path $TestDrive 'trace.txt'
            $commands = @(Get-Command -Module QuayPS -ParameterName Session)
            $commands.Count | Should -BeGreaterThan 150
            foreach ($command in $commands) {
                Remove-Item $file -ErrorAction Ignore
                $arguments = Get-MandatoryArgument $command
                Trace-Command ParameterBinding -FilePath $file -Option All -Expression {
                    try { $null = $test | & $command @arguments 2>$null } catch { $null = $_ }
                }
                $text = (Get-Content $file -Raw) -replace "(?s)^.*BIND PIPELINE object to parameters: \[$($command.Name)\]"
                $bound = [regex]::Matches($text, 'to param \[(\w+)\] SUCCESSFUL') | ForEach-Object { $_.Groups[1].Value } |
                    Where-Object { $_ -notin 'InputObject', 'ErrorAction' }
                $text | Should -Not -Match 'BIND NAMED' -Because "$($command.Name) must reach its pipeline input"
                $bound | Should -Be 'InputSession' -Because $command.Name
            }
        }
    }

    Context 'Commands that collect their input' {
        It 'change each robot on its registry: Set-QuayRobotFederation' {
            $robots = $test, $prod | ForEach-Object { Get-QuayRobot acme+ci -Session $_ }
            $robots | Set-QuayRobotFederation -Issuer https://issuer.example.com -Subject ci
            foreach ($registry in $first, $second) { @(Get-Change $registry) | Should -Be 'POST organization/acme/robots/ci/federation' }
        }

        It 'copy permissions within the same registry: Copy-QuayRepositoryPermission' {
            Set-QuayRepositoryPermission acme/app -User bob -Role Admin -Session test
            Clear-RegistryRequest -Registry $second
            $test, $prod | ForEach-Object { Get-QuayRepository acme/web -Session $_ } | Copy-QuayRepositoryPermission acme/app
            (Get-QuayRepositoryPermission acme/web -Session test).Name | Should -Contain 'bob'
            (Get-QuayRepositoryPermission acme/web -Session prod).Name | Should -Not -Contain 'bob'
        }

        It 'wait for each mirror on its registry: Start-QuayMirrorSync -Wait' {
            $mirrors = $test, $prod | ForEach-Object { Get-QuayRepositoryMirror acme/mirrored -Session $_ }
            ($mirrors | Start-QuayMirrorSync -Wait -PollSec 0.05 -TimeoutSec 20).Registry | Should -Be $hosts.test, $hosts.prod
        }
    }

    Context 'A command that ends early' {
        It 'lists the sent changes with -Verbose' {
            Add-RegistryFault -Registry $first @{ path = '/tag/build-'; method = 'PUT'; latencyMs = 300 }
            $shell = Get-RunspaceShell -Variable @{ session = $prod } -Script {
                Get-QuayTag acme/app build-* -Session $session | Set-QuayTagExpiration -ExpiresIn 30d -PassThru -Verbose | Select-Object -First 3
            }
            try {
                $shell.Invoke().Count | Should -Be 3
                $line = @($shell.Streams.Verbose.Message) -match 'had sent'
                $line.Count | Should -Be 1
                $line[0] | Should -BeLike '*results of * changes*build-*'
            }
            finally {
                Clear-RunspaceShell $shell
            }
        }
    }

    Context 'Messages' {
        It 'name the registry in -WhatIf' {
            $log = Join-Path $TestDrive 'whatif.txt'
            $null = Start-Transcript $log
            try { Get-QuayRobot acme+ci -Session test | Remove-QuayRobot -WhatIf }
            finally { $null = Stop-Transcript }
            # Lines of a transcript are wrapped at the width of the window.
            (Get-Content $log -Raw) -replace '\r?\n' | Should -BeLike "*`"Robot 'acme+ci' at $($hosts.test) (session 'test')`"*"
        }

        It 'name the registry in errors' {
            Assert-QuayError { Get-QuayTag acme/app nope -Session test } -Id QuayNotFound -Category ObjectNotFound -Message "*Registry: $($hosts.test) (session 'test')."
            Assert-QuayError { Get-QuayOrganization nope -Session test } -Id QuayNotFound -Category ObjectNotFound -Message "*Registry: $($hosts.test) (session 'test')."
            $failures = @(Get-CommandError { $prod, $test | Get-QuayOrganization nope })
            $failures[0].ErrorDetails.Message | Should -BeLike "*$($hosts.prod)*"
            $failures[1].ErrorDetails.Message | Should -BeLike "*$($hosts.test)*"
        }

        It 'name the registry of the item, also when it fails after others were read' {
            $rows = foreach ($session in 'test', 'prod', 'test') { [pscustomobject]@{ Repository = 'acme/app'; Name = 'nope'; Session = $session } }
            $failures = @(Get-CommandError { $rows | Remove-QuayTag -Confirm:$false })
            $failures.Count | Should -Be 3
            $failures | ForEach-Object { $_.ErrorDetails.Message -replace '^.*session (\S+)\).*$', '$1' } | Should -Be "'test'", "'prod'", "'test'"
        }

        It 'name no registry if only one session is open' {
            Disconnect-Quay test
            Assert-QuayError { Get-QuayTag acme/app nope } -Id QuayNotFound -Category ObjectNotFound -Message "The tag 'nope' of repository 'acme/app' was not found."
        }
    }
}

Describe 'The parameter -Session of <Name>' -ForEach $commands {
    It 'binds by property name in every set, takes names, and completes' {
        $parameter = $_.Parameters['Session']
        foreach ($set in $_.ParameterSets) {
            $one = $set.Parameters | Where-Object Name -EQ Session
            $one.ValueFromPipelineByPropertyName | Should -BeTrue
            $one.IsMandatory | Should -BeFalse
        }

        # Also where a parameter takes another session.
        foreach ($one in $_.Parameters.Values | Where-Object { $_.ParameterType.Name -eq 'QuaySession' -and $_.Name -ne 'InputSession' }) {
            $one.Attributes.TypeId.Name | Should -Contain 'SessionNameAttribute' -Because $one.Name
            $one.Attributes.TypeId.Name | Should -Contain 'ArgumentCompleterAttribute' -Because $one.Name
        }

        $parameter.ParameterType.Name | Should -Be QuaySession
        $_.Parameters['InputSession'].Attributes.Where({ $_ -is [Parameter] }).DontShow | Should -BeTrue
    }
}
